// The verbs of what follows a contact: set it, write down that it was done, or that it is not
// needed any more. Each is possible after the contact is closed. A limit that runs out is noticed
// by the worker, and the hub's desk is written to (commands_remind.h).
#pragma once

#include <string>
#include <vector>

#include "casework/contacts/commands.h"
#include "casework/contacts/following.h"

namespace accord::contacts {

// Invalid, with the field, when something is missing. Set twice, it runs once.
struct StartFollowing {
    Reference reference{'F', ""};
    std::string rule;  // a code of tables/following.table
    std::string from;  // when what it counts from was, or will be, as typed
};
Result<clocks::Clock> start_following(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                                      const StartFollowing& wish);

struct EndFollowing {
    Reference reference{'F', ""};
    Id<clocks::Clock> clock;
    bool done = false;  // otherwise it is not needed any more, and why is said
    std::string why;
};
Result<void> end_following(Node& node, const Asker& asker, const EndFollowing& wish);

// Everything that runs for this hub, the first due first; recorded. Fifty at most.
Result<std::vector<Follows>> all_following(Node& node, const Asker& asker);

}  // namespace accord::contacts
