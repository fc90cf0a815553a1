// Following: what follows a contact and goes on after it is closed: a strategy discussion that is
// to be held, an assessment that is to be finished, a conference. Each is a clock of the rulebook
// (casework/clocks) about the contact's id; the contact's own clocks are about its reference, and
// end with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/clocks/clock.h"
#include "casework/contacts/contact.h"

namespace accord::contacts {

// A row of tables/following.table.
struct Following {
    std::string code;               // of rulebook/clocks.table
    std::string done;               // "It was held"
    std::vector<std::string> next;  // what is usually set then: codes of this table
};
const std::vector<Following>& following();
const Following* following(std::string_view code);

// One that runs, and the contact that it follows from.
struct Follows {
    Contact contact;
    clocks::Clock clock;
};

}  // namespace accord::contacts
