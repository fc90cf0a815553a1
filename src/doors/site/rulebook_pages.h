// The rulebook as pages: which lists there are, every row of each with its days, its source and
// whether that was checked, and where the rows come from.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/html/layout.h"
#include "rulebook/rulebook.h"

namespace accord::site {

// /rulebook
std::string rulebook_index(const rulebook::Rulebook& rulebook, html::Shell shell);
// /rulebook/{list}, as seen on a day; none: there is no such list. "sources" is one.
std::optional<std::string> rulebook_page(const rulebook::Rulebook& rulebook, std::string_view list,
                                         Date on, html::Shell shell);

// /rulebook/{list}/{code}: the row, or the rows that one code has had, each with its days, its
// source and all that it says. None: there is no such list, or no such code in it.
std::optional<std::string> rulebook_row_page(const rulebook::Rulebook& rulebook,
                                             std::string_view list, std::string_view code, Date on,
                                             html::Shell shell);

}  // namespace accord::site
