// Paging: which rows of a long list this page shows. Lists are never endless (base/limits.h).
#pragma once

#include <cstddef>
#include <string>

#include "base/limits.h"
#include "platform/html/html.h"
#include "platform/web/form.h"

namespace accord::web {

struct Paging {
    std::size_t number = 1;  // from 1
    std::size_t rows = limits::page_rows_max;

    std::size_t offset() const { return (number - 1) * rows; }
    std::size_t pages(std::size_t rows_in_all) const;
};

// The way to the page before and to the next; nothing where there is one page. `address` ends where
// "page=3" is written: "/inbox?".
html::Html steps(const Paging& paging, std::size_t rows_in_all, const std::string& address);

// From "?page=3"; anything that is not a page is the first.
Paging paging(const Form& query);

}  // namespace accord::web
