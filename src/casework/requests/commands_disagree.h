// The verbs of a professional disagreement, for either side of it. At each stage the child's
// interim safety plan is mandatory.
#pragma once

#include <vector>

#include "casework/requests/commands.h"
#include "casework/requests/disagreement.h"

namespace accord::requests {

struct Raise {
    Reference request;
    Id<parties::Party> with;  // who was asked; by whoever was asked, its own id
    std::string trigger;
    std::string words;
    std::string safety_plan;
    bool at_once = false;  // a child is at immediate risk
};
// Invalid, with the field: trigger, words, safety-plan.
Faults faults_of(const Raise& wish);
Result<Disagreement> raise(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                           const Raise& wish);

struct Climb {
    Reference disagreement;
    int from = 1;  // the stage of the page that was drawn
    std::string words;
    std::string safety_plan;
    bool at_once = false;
};
Result<Disagreement> climb(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                           const Climb& wish);
enum class Settled { Agreed, Withdrawn };
Result<Disagreement> settle(Node& node, const Asker& asker, const Reference& disagreement,
                            Settled how);

struct DisagreementSeen {
    Disagreement disagreement;
    Reference request;
    parties::Party asker;
    parties::Party asked;
    std::vector<clocks::Clock> clocks;  // of the stages
};
Result<DisagreementSeen> look_at_disagreement(Node& node, const Asker& asker,
                                              const Reference& reference);
Result<std::vector<Disagreement>> disagreements_of(audit::Reading& reading,
                                                   const Id<Request>& request);

// Handler of the worker; safe to repeat. `about` is the disagreement's id: when the time of its
// stage has run out, both sides are told once.
Result<void> note_if_late(Node& node, const jobs::Message& message);

}  // namespace accord::requests
