// The verbs of answering. Opening is recorded and told to nobody; a reply that gives something is
// decided like a share, with the asker as the one who receives.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "casework/requests/commands.h"
#include "casework/requests/cover.h"

namespace accord::requests {

// What one organisation that was asked may see: its own line, what it was told and what it said.
// Who else was asked is not in it: that a refuge is, or probation, tells more than it should.
struct Received {
    Request request;  // without what was typed
    Asked asked;
    parties::Party asker;
    std::vector<Reply> replies;  // its own, whole
    // Of each child, the reference of the asker's own record; empty: of none. Shown to nobody.
    std::vector<std::string> their_records;
    std::optional<clocks::Clock> clock;
    bool may_reply = true;  // this person (commands_give.h)
    OnDuty who_replies;     // where they may not: who does
    // A child lives in secret by this organisation's own list, and whoever reads may not see where.
    bool held_back_here = false;
    OnDuty ring;  // whoever asked, or who covers where they hold no post there any more
};
// Whoever may reply and opens it first has it in hand. Forbidden, and recorded too, for anyone
// else.
Result<Received> open(Node& node, const Asker& asker, const Reference& reference);

enum class Side { Asker, Asked, Neither };
Result<Side> side_of(Node& node, const Asker& asker, const Reference& reference);

// Keeps what was typed, finished or not.
struct KeepTyped {
    Reference reference;
    std::int64_t version = 0;  // of the page that was drawn
    Replying said;
};
// What a colleague typed meanwhile, and nothing was written over.
struct TypedFirst {
    Replying theirs;
    std::string by;
    std::int64_t version = 0;
};
using Kept = std::variant<Asked, TypedFirst>;
Result<Kept> keep_typed(Node& node, const Asker& asker, const KeepTyped& wish);

// What would become of this reply: the decision, and exactly what the asker would read.
Result<sharing::Prospect> preview_reply(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                                        const Reference& reference, const Replying& said);

struct SendReply {
    Reference reference;
    std::int64_t version = 0;
    Replying said;
    bool spoken = false;
};
// It goes only with a reason, or not at all: nothing was sent.
struct NeedsReason {
    sharing::Prospect prospect;
};
using Sent = std::variant<Reply, NeedsReason, TypedFirst>;
// Invalid, with the field, when something is missing. A reply after the request has ended is kept
// too: what is known is never sent away. Forbidden for whoever may not reply for their
// organisation.
Result<Sent> reply(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                   const SendReply& wish);
// The same inside a larger act, for what was said by telephone.
Result<Sent> reply(audit::Act& act, const Asker& asker, const agreement::Law& law,
                   const SendReply& wish);

// Wrong desk: the right one is asked in its stead, on the asker's behalf, by the same clock.
Result<Request> pass_on(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                        const Reference& reference, const Id<parties::Party>& to);
// To whom it may be passed on without the asker: those of the same kind as this desk first.
struct PassTo {
    parties::Party party;
    bool same_kind = false;
    std::string need;  // what they would be asked
};
Result<std::vector<PassTo>> could_be_passed_to(Node& node, const Asker& asker,
                                               agreement::Lawbook& lawbook,
                                               const Reference& reference);

}  // namespace accord::requests
