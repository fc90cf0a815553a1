// The rows of every list, read from tables whose columns have been checked.
#pragma once

#include <map>
#include <string_view>

#include "base/table.h"
#include "rulebook/cells.h"
#include "rulebook/rulebook.h"

namespace accord::rulebook {

// By list name; a list whose table could not be read is not there.
using Tables = std::map<std::string_view, Table>;

// Fills every list of the rulebook; codes of other lists are gathered as mentions, not looked up.
void read_lists(const Tables& tables, Gathering& gathering, Rulebook& into);

// Rows of one code that are law on the same day in the same nation.
void check_overlaps(const Tables& tables, const Rulebook& rulebook, Faults& faults);

}  // namespace accord::rulebook
