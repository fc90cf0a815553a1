// Matter: what a telling is about, as the engine and the shield need it: why it is told, how
// serious it is, what is known of the family, and what must not be learnt. A share makes one of its
// answers; a request and a reply make theirs (casework/requests). Nothing here names anybody.
#pragma once

#include <string>
#include <vector>

#include "casework/sharing/answers.h"
#include "engine/policy/question.h"
#include "engine/shield/exclusion.h"

namespace accord::sharing {

struct Matter {
    Code<rulebook::Purpose> purpose = "FRONT_DOOR";
    Code<rulebook::Threshold> threshold = "ANY_CONCERN";
    std::string emergency;  // one line saying what the danger is; empty: none
    policy::Told told = policy::Told::NotRecorded;
    policy::Views views = policy::Views::NotRecorded;
    policy::AgreedToHelp agreed = policy::AgreedToHelp::NotAsked;
    bool public_task_stated = false;
    std::vector<shield::Exclusion> exclusions;
    std::vector<std::string> corrections;  // put right since: at the top of every version
};

// What the sender's "how soon" says of how serious they think it is. Nobody is asked for a code:
// Now is immediate danger; Today, before the child goes home, is cause to suspect harm; in the next
// few days is a worry not yet weighed.
Code<rulebook::Threshold> threshold_of(HowSoon soon);

Matter matter_of(const Answers& answers);

}  // namespace accord::sharing
