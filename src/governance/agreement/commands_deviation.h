// Variations: drawn up before signing, open from the signature on, accepted or refused by the
// owner.
#pragma once

#include <string>
#include <vector>

#include "governance/agreement/deviation.h"
#include "governance/audit/act.h"

namespace accord::agreement {

// All of a version's, the oldest first, those that are over too.
Result<std::vector<Deviation>> deviations_of(audit::Reading& reading, Id<Agreement> agreement);
Result<std::optional<Deviation>> deviation_of(audit::Reading& reading, Id<Agreement> agreement,
                                              Id<parties::Party> party);
Result<Deviation> find_deviation(audit::Reading& reading, Id<Deviation> deviation);

struct Draw {
    Id<Agreement> agreement;
    Id<parties::Party> party;
    std::int64_t row_version = 0;  // of the one that was shown; 0: none
    std::vector<Exception> exceptions;
    std::vector<Restriction> restrictions;
};
// Conflict once anybody has signed: what they signed with does not change under them.
Result<Deviation> draw(Node& node, const audit::Actor& actor, const rulebook::Rulebook& rulebook,
                       const Draw& wish);
// Before it was signed with.
Result<void> drop(Node& node, const audit::Actor& actor, Id<Agreement> agreement,
                  Id<parties::Party> party);

struct Decide {
    Id<Deviation> deviation;
    std::int64_t row_version = 0;
    bool accept = false;
    std::string words;  // wanted for a refusal
};
// Refused, the signature is put aside: the party may sign again, without it or with another.
Result<Deviation> decide(Node& node, const audit::Actor& actor, const Decide& wish);

// What it changes in what may be told, in sentences, as the engine finds it: the party as giver and
// as receiver, with bodies that signed without a variation.
std::vector<std::string> effects_of(const rulebook::Rulebook& rulebook, const Document& document,
                                    const Agreement& agreement, const parties::Party& party,
                                    const Deviation& deviation, Date on);

}  // namespace accord::agreement
