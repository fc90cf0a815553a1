// The verbs of asking, and the questions that pages, contacts and the worker ask.
//
// begin, save a step, ask; then look at what came, add, extend, cancel, close. Asking is safe to
// press twice. Reading is recorded, whoever reads. Answering is in commands_reply.h, the ladder in
// commands_chase.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "casework/requests/request.h"
#include "casework/requests/statement.h"
#include "casework/sharing/commands.h"
#include "governance/audit/act.h"

namespace accord::requests {

using sharing::Asker;

// ---------------------------------------------------------------- writing

Result<Request> begin(Node& node, const Asker& asker);
// Part of a larger act: a draft with something in it, that is asked for a contact.
Result<Request> begin(audit::Act& act, const Asker& asker, const Asking& asking,
                      const std::optional<Reference>& contact);
// An unfinished request of one's own organisation, or one that was asked already; recorded.
Result<Request> open_draft(Node& node, const Asker& asker, const Reference& reference,
                           std::string_view step);

struct SaveStep {
    Reference reference;
    std::int64_t version = 0;  // of the page that was drawn
    std::string_view step;     // "why"
    Asking asking;
};
struct SavedFirst {
    Request theirs;  // as it stands: someone else was first, and nothing was written over
};
struct AlreadyAsked {
    Reference reference;
};
using Saved = std::variant<Request, SavedFirst, AlreadyAsked>;
Result<Saved> save(Node& node, const Asker& asker, const SaveStep& wish);
Result<void> drop(Node& node, const Asker& asker, const Reference& reference);

// ---------------------------------------------------------------- deciding and asking

// What would become of one organisation: the decision, what it would read, by when it answers.
struct Prospective {
    sharing::Prospect prospect;
    std::vector<sharing::Written> items;  // that the question was made of
    Statement statement;
    std::optional<clocks::Clock> clock;  // none: no answer is asked for
};
struct Preview {
    std::vector<Prospective> each;
    parties::Party asker;
};
Result<Preview> preview(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                        const Asking& asking);
// Who is suggested to be asked, with what is usually needed of each, and everyone else.
struct Offered {
    Id<parties::Party> party;
    std::string label;
    std::string why;
    bool ticked = false;
    UsualNeed usual;
};
struct Offer {
    std::vector<Offered> suggested;
    std::vector<Offered> others;
};
Result<Offer> offer(Node& node, const Asker& asker, const Asking& asking);

// A whole question inside a larger act: for a contact, whose reference is kept with it. Everybody
// is asked at once, each by a clock of its own. Invalid, with the step as its field, when something
// that is required is missing.
Result<Request> ask(audit::Act& act, const Asker& asker, const agreement::Law& law,
                    const Asking& asking, const std::optional<Reference>& contact);

struct AskDraft {
    Reference reference;
    std::int64_t version = 0;
};
struct AskedNow {
    Request request;
    bool already = false;  // it had been asked before, and was not asked again
};
using AskOutcome = std::variant<AskedNow, SavedFirst>;
Result<AskOutcome> ask(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                       const AskDraft& wish);

// ---------------------------------------------------------------- what came back, collated

// One organisation asked, and all that it has said, the first first.
struct Line {
    Asked asked;
    parties::Party party;
    std::vector<Reply> replies;
    std::optional<clocks::Clock> clock;
    // They have said that they took it to be about somebody else, and nothing since
    // (commands_unlinked.h).
    bool of_another = false;
    const Reply* newest() const { return replies.empty() ? nullptr : &replies.back(); }
};
// Open requests of this organisation about any of these children of its own list, but for this one.
struct AskedAlready {
    Reference reference;
    std::size_t sent = 0;
    std::size_t waiting = 0;
};
Result<std::vector<AskedAlready>> asked_already(Node& node, const Asker& asker,
                                                const Asking& asking, const Reference& but);

struct Gathered {
    Request request;
    parties::Party asker;
    std::vector<Line> lines;
    bool restricted = false;  // in a list: closed to whoever reads; nothing says whom it is about
    // Those who were asked, are waited for, and have NOT answered, whether late or not.
    std::vector<const Line*> unanswered() const;
    // Nobody waits for them any more, and they never answered.
    std::vector<const Line*> never_answered() const;
};
// Of one request, or of every request that was made for one contact. What is held back from the
// asker is not in it: a reply's `said` is empty, its rendition is what the asker may read.
Result<Gathered> gathered(audit::Reading& reading, const Reference& request);
Result<std::vector<Gathered>> gathered_for(audit::Reading& reading, const Reference& contact);
// Those of them that have not ended, for who needs to read nothing of them.
Result<std::vector<Reference>> open_for(audit::Reading& reading, const Reference& contact);
// How far they have come.
Result<Progress> progress_for(audit::Reading& reading, const Reference& contact);
// For the organisation that asked; recorded. Forbidden, and recorded too, for anyone else.
Result<Gathered> look_at(Node& node, const Asker& asker, const Reference& reference);

// ---------------------------------------------------------------- afterwards, by the asker

// Somebody else is asked too, by a clock of their own. Invalid, with `untold-why`, where a name is
// typed that may not get out of the question, until it is said why they must know.
struct AddAsked {
    Reference request;
    Wanted wanted;
    std::string untold_why = {};
};
Result<Request> add_asked(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                          const AddAsked& wish);
// No longer needed from this organisation, which is told so.
Result<Request> cancel(Node& node, const Asker& asker, const Reference& reference,
                       const Id<parties::Party>& from, std::string_view why);
// Asked in danger: whether the family were told, said afterwards. Ends the clock of that record.
Result<Request> say_family(Node& node, const Asker& asker, const Reference& reference,
                           const sharing::Family& family);
// Enough is known: nobody is waited for any more. Part of a larger act for a contact.
Result<Request> close(audit::Act& act, const Asker& asker, const Reference& reference);
Result<Request> close(Node& node, const Asker& asker, const Reference& reference);
// It is needed sooner or later than it was: every clock is counted again from when it was asked. A
// half-written reply stays as it is.
struct Rerate {
    Reference reference;
    Code<rulebook::Rating> rating;
    std::string why;
};
Result<Request> rerate(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                       const Rerate& wish);
// Part of a larger act. Nothing happens to one that has ended.
Result<Request> rerate(audit::Act& act, const Asker& asker, const agreement::Law& law,
                       const Rerate& wish);
// A new time that somebody gave is not good enough: the first one holds.
Result<Request> hold_to_time(Node& node, const Asker& asker, const Reference& reference,
                             const Id<parties::Party>& party);
// They have been told who is meant: the clock that stood still runs on.
Result<Request> run_on(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                       const Reference& reference, const Id<parties::Party>& party);
// Everything that somebody who leaves has asked goes to a colleague of theirs.
Result<std::int64_t> hand_on(Node& node, const Asker& asker, const std::string& from_account);

// The trail about this request with its proofs, and every decision of asking and answering with its
// inputs, for a stranger to check (docs/formats/evidence.md). Recorded.
Result<Json> evidence(Node& node, const audit::Actor& actor, const Reference& reference);

// ---------------------------------------------------------------- the queues

struct Queue {
    Instant now;
    std::vector<Request> drafts;
    std::vector<Gathered> asked;     // by us, not ended
    std::vector<Gathered> to_us;     // waiting for our answer, the first due at the top
    std::vector<Gathered> answered;  // by us, the latest first
    // How many there are, whether or not they are among those above.
    std::int64_t asked_in_all = 0;
    std::int64_t to_us_in_all = 0;
    std::int64_t answered_in_all = 0;
};
// The first page of each list, or one list from a row on.
enum class QueueList : std::uint8_t { All, ToUs, FromUs, Answered };
struct QueueWish {
    QueueList only = QueueList::All;
    std::int64_t after = 0;
};
// What was asked of others is without their words in it: those are read by opening it.
Result<Queue> queue(Node& node, const Asker& asker, QueueWish wish = {});

}  // namespace accord::requests
