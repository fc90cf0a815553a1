// The bridge: a matter and one of its recipients made into the question that is put to the engine.
// Pure. A question holds no name and no words about anybody: categories, flags and codes.
#pragma once

#include "casework/sharing/items.h"
#include "casework/sharing/matter.h"
#include "engine/policy/question.h"

namespace accord::sharing {

struct Parties {
    const parties::Party& giver;
    const parties::Party& receiver;
    std::vector<policy::SignedVersion> giver_signed;
    std::vector<policy::SignedVersion> receiver_signed;
};

policy::Question question_about(const Matter& matter, const std::vector<Written>& items,
                                const Chosen& chosen, const Parties& parties, Date on);

}  // namespace accord::sharing
