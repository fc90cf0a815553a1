// The bridge: a share and one of its recipients made into the question that is put to the engine.
// Pure. A question holds no name and no words about anybody: categories, flags and codes.
#pragma once

#include "casework/sharing/items.h"
#include "engine/policy/question.h"

namespace accord::sharing {

// What the sender's "how soon" says of how serious they think it is. Nobody is asked for a code:
// Now is immediate danger; Today, before the child goes home, is cause to suspect harm; in the next
// few days is a worry not yet weighed.
Code<rulebook::Threshold> threshold_of(HowSoon soon);

struct Parties {
    const parties::Party& giver;
    const parties::Party& receiver;
    std::vector<policy::SignedVersion> giver_signed;
    std::vector<policy::SignedVersion> receiver_signed;
};

policy::Question question_about(const Answers& answers, const std::vector<Written>& items,
                                const Chosen& chosen, const Parties& parties, Date on);

}  // namespace accord::sharing
