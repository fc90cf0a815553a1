// Actor: who acts, for which agency, in which role. Ids and codes, as text; never a name.
#pragma once

#include <string>

namespace accord::audit {

struct Actor {
    std::string
        account;         // "acc_01J8…"; "system" for the node itself; "nobody" for a person unknown
    std::string agency;  // "org_01J8…"; empty for the node itself
    std::string role;    // a role's code from the rulebook; empty where there is none

    bool operator==(const Actor&) const = default;
};

// The node itself: the worker, the schedule, a command on its terminal.
Actor the_node();

}  // namespace accord::audit
