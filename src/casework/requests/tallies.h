// What can be counted of what a hub asked. Raw counts, for oversight/reporting alone: what is small
// in them has not been hidden yet. Nothing here is about one child, and nothing about who asked or
// answered but their organisation.
#pragma once

#include <vector>

#include "casework/requests/request.h"
#include "governance/audit/reading.h"

namespace accord::requests {

// One organisation, asked once.
struct AskedTally {
    Id<parties::Party> party;
    AskedState state = AskedState::Waiting;
    bool danger = false;  // asked because someone was in danger
    std::string type;     // of its newest reply; empty: none
    Instant asked_at;
    std::optional<Instant> due_at;    // as first counted
    std::optional<Instant> answered;  // when its first answer came; "not yet" is none
};
// Of what was asked from `from` and before `until`; who was held back is not in it.
Result<std::vector<AskedTally>> asked_tallies(audit::Reading& reading,
                                              const Id<parties::Party>& asker, Instant from,
                                              Instant until);

// Answers that held something back whole, by reason, and what became of them when somebody who may
// review it looked.
struct RefusalTally {
    std::string reason;   // code of refusal_reasons
    std::string outcome;  // "upheld", "give"; empty: nobody has looked yet
    std::int64_t count = 0;
};
Result<std::vector<RefusalTally>> refusal_tallies(audit::Reading& reading,
                                                  const Id<parties::Party>& asker, Instant from,
                                                  Instant until);

// Steps of the ladder that were climbed for what was asked then.
struct StepTally {
    std::string step;  // as it is stored
    std::int64_t count = 0;
};
Result<std::vector<StepTally>> step_tallies(audit::Reading& reading,
                                            const Id<parties::Party>& asker, Instant from,
                                            Instant until);

}  // namespace accord::requests
