// Who may sign for a party: stated by the party itself, checked by the partnership.
#pragma once

#include "governance/agreement/mandate.h"
#include "governance/audit/act.h"

namespace accord::agreement {

Result<Mandate> mandate_of(audit::Reading& reading, Id<parties::Party> party);

struct StateMandate {
    Id<parties::Party> party;
    std::int64_t number = 0;  // of the one that was shown; a newer one is a conflict
    std::int64_t needed = 1;
    bool in_order = false;
    std::vector<Seat> seats;
    std::vector<Id<parties::Party>> also_for;
    std::string statement;
    std::string scheme;
    std::optional<Id<Paper>> evidence = {};
};
Faults faults_of(const StateMandate& wish);
// Takes the place of the one before. Hands put already stay; whether they are enough is judged by
// the new one.
Result<Mandate> state_mandate(Node& node, const audit::Actor& actor, const StateMandate& wish);
// By the partnership, and not by who stated it. From then on it also signs for the other bodies.
Result<Mandate> check_mandate(Node& node, const audit::Actor& actor, Id<parties::Party> party,
                              std::int64_t number);

}  // namespace accord::agreement
