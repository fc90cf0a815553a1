// Rules that hold between the tables of the program and its texts: what is written must be claimed,
// and what is recorded must be listed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "governance/duties/duties.h"
#include "house/tree.h"

namespace accord::house {

using Roll = std::vector<duties::Duties>;

// Every table that a migration makes is in the duties of one slice, and of no other.
Faults tables_claimed(const Tree& tree, const Roll& roll);
// Every fact that an act records is in the duties of the slice that records it, and stands once.
Faults facts_listed(const Tree& tree, const Roll& roll);
// Every kind of message that is posted has a handler.
Faults messages_handled(const Tree& tree, const std::vector<std::string_view>& kinds);

// A row of the map, as text.
struct Row {
    std::string_view method;
    std::string_view pattern;
    bool anyone = false;
};
// No row stands twice, and what anyone may ask for is in open.table, with a reason.
Faults routes_guarded(const std::vector<Row>& map);

}  // namespace accord::house
