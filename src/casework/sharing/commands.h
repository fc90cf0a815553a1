// The verbs of sharing, and the few questions that pages and the worker ask.
//
// begin, save a step, send; then open, acknowledge, correct, add, withdraw. Sending is safe to
// press twice: the share's id was minted when its draft was begun. Reading is recorded, whoever
// reads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "casework/sharing/checkpoints.h"
#include "casework/sharing/draft.h"
#include "casework/sharing/pack.h"
#include "casework/sharing/prospect.h"
#include "casework/sharing/suggestions.h"
#include "governance/audit/act.h"

namespace accord::sharing {

// Who asks, as every verb needs it: for the trail by id, for colleagues by name.
struct Asker {
    audit::Actor actor;
    std::string name;  // "Karen Osei"
    std::string post;  // "Designated safeguarding lead"
    Id<parties::Party> party;
};

// ---------------------------------------------------------------- writing

Result<Draft> begin(Node& node, const Asker& asker);
// Part of a larger act: a draft with something in it, for a contact.
Result<Draft> begin(audit::Act& act, const Asker& asker, const Answers& answers);

struct AlreadySent {
    Reference reference;
};
// An unfinished share of one's own organisation; recorded. Another's is NotFound.
Result<std::variant<Draft, AlreadySent>> open_draft(Node& node, const Asker& asker,
                                                    const Reference& reference,
                                                    std::string_view step);

struct SaveStep {
    Reference reference;
    std::int64_t version = 0;  // of the page that was drawn
    std::string_view step;     // "worry"
    Answers answers;
};
struct SavedFirst {
    Draft theirs;  // as it stands now: someone else was first, and nothing was written over
};
using Saved = std::variant<Draft, SavedFirst, AlreadySent>;
Result<Saved> save(Node& node, const Asker& asker, const SaveStep& wish);
Result<void> drop(Node& node, const Asker& asker, const Reference& reference);

// ---------------------------------------------------------------- deciding and sending

// What would become of each recipient, and who else could be asked. A reading: nothing is changed.
struct Preview {
    std::vector<Prospect> prospects;
    std::vector<Written> items;
    std::vector<std::string> masked;  // headings of free text in which something will be masked
    parties::Party sender;
};
Result<Preview> preview(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                        const Answers& answers);

// Who is suggested for this, and everyone else.
struct Offer {
    std::vector<Suggestion> suggested;
    std::vector<parties::Party> others;  // every other organisation that can be sent something
};
Result<Offer> offer(Node& node, const Asker& asker, const Answers& answers);

struct SendShare {
    Reference reference;
    std::int64_t version = 0;
    bool suggest = false;  // urgent, straight from the worry: recipients by rule
};
struct Sent {
    Share share;
    bool already = false;  // it had been sent before, and was not sent again
};
using Sending = std::variant<Sent, SavedFirst>;
// Invalid, with the step as its field, when something that is required is missing.
Result<Sending> send(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                     const SendShare& wish);

// ---------------------------------------------------------------- afterwards, by the sender

struct SentShare {
    Share share;
    std::vector<parties::Party> parties;  // of the recipients, in their order
    parties::Party sender;
    std::vector<CheckpointLine> checkpoints;
    std::vector<Pack> newest;  // what each recipient holds, in their order; empty where nothing
};

// Everything about a share, for the organisation that sent it; recorded.
Result<SentShare> look_at(Node& node, const Asker& asker, const Reference& reference);

struct Correct {
    Reference reference;
    std::int64_t version = 0;
    std::string words;  // what was wrong, and what is right
    // By when somebody must act on it; not said: as they must on what was sent before.
    HowSoon how_soon = HowSoon::NotSaid;
};
Result<Share> correct(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                      const Correct& wish);
// The questions that an urgent share left open, or a second look at whether the family were told.
Result<Share> finish(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                     const Reference& reference, std::int64_t version, const Answers& answers);
Result<Share> add_recipient(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                            const Reference& reference, const Chosen& chosen);
// From one recipient, who is told why and can no longer open it.
Result<Share> withdraw(Node& node, const Asker& asker, const Reference& reference,
                       const Id<parties::Party>& from, TakenBack why);

// ---------------------------------------------------------------- by a recipient

struct Received {
    Share share;  // without what was written: that is for the sender alone
    Recipient recipient;
    parties::Party sender;
    std::vector<Pack> packs;                      // oldest first
    std::vector<std::string> their_records = {};  // of each child (their_children, below)
    bool restricted = false;  // in a list: closed to whoever reads; the packs say nothing
    // A child lives in secret by this organisation's own list, and whoever reads may not see where.
    bool held_back_here = false;
};
// Whether something was put right, or added, since they opened it: it waits for them again.
bool changed_since_opened(const Received& received);

// Opening is recorded, and told to the sender. Forbidden, and recorded too, for anyone else.
Result<Received> open(Node& node, const Asker& asker, const Reference& reference);
Result<Received> acknowledge(Node& node, const Asker& asker, const Reference& reference);
// Of each child that it is about: what the sender calls it, and the reference of the sender's own
// record; empty: of none. That says that two shares are about one child, and nothing else: it is
// shown to nobody.
struct TheirChild {
    std::string name;
    std::string record;
    bool place_held_back = false;  // where they live goes to nobody
};
Result<std::vector<TheirChild>> their_children(audit::Reading& reading, const Reference& share);
// As a part of a larger act: to take it in as a contact says that they have it.
Result<void> acknowledge(audit::Act& act, const Asker& asker, const Reference& reference);

// Their shares that nobody here has said they have, the first sent first.
Result<std::vector<Arrived>> waiting_for(audit::Reading& reading, const Id<parties::Party>& party,
                                         std::int64_t rows_max);

// What became of a draft; nothing of what it says.
struct HowFar {
    DraftState state = DraftState::Open;
    std::optional<Instant> sent_at;
};
Result<HowFar> how_far(audit::Reading& reading, const Reference& reference);

// Which of the two it is for this organisation; nothing is opened by asking.
enum class Side { Sender, Recipient, TakenBack, Neither };
Result<Side> side_of(Node& node, const Asker& asker, const Reference& reference);
// For who had it: what became of it, and nothing of what it said. Recorded.
Result<Received> taken_back(Node& node, const Asker& asker, const Reference& reference);
// Writes down that somebody asked for a share that is not theirs.
Result<void> refuse(Node& node, const Asker& asker, const Reference& reference);

// ---------------------------------------------------------------- the queue

struct Queue {
    Instant now;
    std::vector<Draft> drafts;            // the organisation's own, unfinished
    std::vector<Share> unfinished;        // sent as urgent: questions still to answer
    std::vector<Received> received;       // sent to us; first what nobody said that we have
    std::int64_t received_in_all = 0;     // whether or not they are among those above
    std::vector<Share> sent;              // sent by us
    std::vector<parties::Party> parties;  // everyone named in the above
    const parties::Party* party(const Id<parties::Party>& id) const;
};
// `after`: so many of those received stand on pages before.
Result<Queue> queue(Node& node, const Asker& asker, std::int64_t after = 0);

// ---------------------------------------------------------------- evidence, and what comes later

// Entries with their proofs, every decision with its inputs, for a stranger to check
// (docs/formats/evidence.md). Recorded.
Result<Json> evidence(Node& node, const audit::Actor& actor, const Reference& reference);

// How many decisions stand in a pack, each vouched for: its digest is in an entry of the pack.
// Invalid, saying which, when one was changed or does not belong.
Result<std::int64_t> vouched_decisions(const Json& pack);

// Handlers of the worker; safe to repeat. `about` is a recipient's id.
Result<void> deliver(Node& node, const jobs::Message& message);
Result<void> note_if_late(Node& node, const jobs::Message& message);
Result<void> note_if_unread(Node& node, const jobs::Message& message);

}  // namespace accord::sharing
