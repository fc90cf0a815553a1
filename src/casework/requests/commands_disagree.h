// The verbs of a professional disagreement, for either side of it. At each stage the child's
// interim safety plan is mandatory.
//
// What one side writes the other reads, so it goes as any question and reply does: what an
// organisation's own list keeps shut is held back in it, and a name that may not get out of the
// question is Invalid, with `untold-why`, until it is said why they must know.
#pragma once

#include <vector>

#include "casework/requests/commands.h"
#include "casework/requests/cover.h"
#include "casework/requests/disagreement.h"

namespace accord::requests {

struct Raise {
    Reference request;
    Id<parties::Party> with;  // who was asked; by whoever was asked, its own id
    std::string trigger;
    std::string words;
    std::string safety_plan;
    bool at_once = false;  // a child is at immediate risk
    // Why they must know a name that may not get out; kept, and not sent.
    std::string untold_why = {};
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
    std::string untold_why = {};
};
Result<Disagreement> climb(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                           const Climb& wish);
// One side says what was agreed, in words. The other is asked, and until it says so too the clock
// and the stages go on. Saying it again, by either side, comes in place of what was said before.
// Invalid, with `agreed`, without words.
struct SayAgreed {
    Reference disagreement;
    std::string words;
    std::string untold_why = {};
};
Result<Disagreement> say_agreed(Node& node, const Asker& asker, const SayAgreed& wish);
// The other side: it is so. `number` is of the words that it was shown. Both are told.
Result<Disagreement> agree(Node& node, const Asker& asker, const Reference& disagreement,
                           std::int64_t number);
// By whoever raised it, alone. The other side is told.
Result<Disagreement> take_back(Node& node, const Asker& asker, const Reference& disagreement);

struct DisagreementSeen {
    Disagreement disagreement;
    Reference request;
    parties::Party asker;
    parties::Party asked;
    std::vector<clocks::Clock> clocks;  // of the stages
    std::string whom;                   // the children that it is about
    OnDuty for_asker;                   // who, at the stage that it has reached, on either side
    OnDuty for_asked;
};
Result<DisagreementSeen> look_at_disagreement(Node& node, const Asker& asker,
                                              const Reference& reference);
// Those that are open, where this organisation is one of the two: for its home page.
Result<std::vector<DisagreementSeen>> open_disagreements(Node& node, const Asker& asker);
Result<std::vector<Disagreement>> disagreements_of(audit::Reading& reading,
                                                   const Id<Request>& request);

// Handler of the worker; safe to repeat. `about` is the disagreement's id: when the time of its
// stage has run out, both sides are told once.
Result<void> note_if_late(Node& node, const jobs::Message& message);

}  // namespace accord::requests
