// Paging: which rows of a long list this page shows. Lists are never endless (base/limits.h).
#pragma once

#include <cstddef>

#include "base/limits.h"
#include "platform/web/form.h"

namespace accord::web {

struct Paging {
    std::size_t number = 1;  // from 1
    std::size_t rows = limits::page_rows_max;

    std::size_t offset() const { return (number - 1) * rows; }
    std::size_t pages(std::size_t rows_in_all) const;
};

// From "?page=3"; anything that is not a page is the first.
Paging paging(const Form& query);

}  // namespace accord::web
