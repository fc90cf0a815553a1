// The verbs of the front door: take a contact in, say who the child is, screen it, ask others, put
// the picture together, decide, tell others what their owners allow, tell whoever came, close, and
// open again when something new is learnt. Reading is recorded, whoever reads.
//
// Taking in is safe to press twice. Whoever changes what somebody changed meanwhile is told so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/clocks/clock.h"
#include "casework/contacts/news.h"
#include "casework/people/commands_record.h"
#include "casework/requests/commands.h"
#include "engine/shield/risk.h"
#include "governance/agreement/law.h"

namespace accord::contacts {

using sharing::Asker;

struct Seen;

// ---------------------------------------------------------------- taking in

struct Receive {
    Arriving arriving;
    std::optional<Reference> share;  // it was shared with the hub, or said to it: S-…, or K-…
    std::int64_t share_number = 0;   // which version of the share was read; 0: the newest
};
// Invalid, with the field, when something is missing. Who is told: the organisation that came, that
// we have it; the hub's own desk, where someone is in danger.
Result<Contact> receive(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                        const Receive& wish);
// Something more was learnt before it is decided; the same contact, and its picture, go on.
struct AddNews {
    Reference reference{'F', ""};
    std::int64_t version = 0;
    std::string words;
    std::string who;  // said it, and when; optional
    sharing::Yes danger = sharing::Yes::NotSaid;
};
Faults faults_of(const AddNews& wish);
Result<Contact> add_news(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                         const AddNews& wish);

// What a share to this hub, or a talk with it that was written down, says, as it would be taken in;
// and the contact that it became already.
struct FromShare {
    Arriving arriving;
    std::optional<Reference> already;
    std::int64_t number = 0;  // of the version that it was filled in from
};
Result<FromShare> from_share(Node& node, const Asker& asker, const Reference& share);

// Whoever came was told that we have it, where Accord could not tell them itself.
Result<Contact> acknowledge(Node& node, const Asker& asker, const Reference& reference,
                            std::int64_t version);

// ---------------------------------------------------------------- who the child is

// Of each child, in the order in which they were said: a record of the hub's own list, a new one,
// or not known yet.
struct WhoItIs {
    std::string record;  // "C-4QH-81T", "new", or "unknown"
    std::int64_t alike_seen = 0;
};
struct Identify {
    Reference reference{'F', ""};
    std::int64_t version = 0;
    std::vector<WhoItIs> children;
};
Result<Contact> identify(Node& node, const Asker& asker, const Identify& wish);
// Who of the hub's list each child may be; those chosen from it already are not asked about.
Result<std::vector<std::vector<people::Alike>>> who_it_may_be(Node& node, const Asker& asker,
                                                              people::Matcher& matcher,
                                                              const Contact& contact);

// The child has a worker already: it goes straight to them.
struct PassToWorker {
    Reference reference{'F', ""};
    std::int64_t version = 0;
    Worker worker;
    std::string why;  // what they need to know at once; optional
};
// Whom the hub's own list says works with these children at social care today, by child and name;
// recorded.
Result<std::vector<Worker>> workers_on_list(Node& node, const Asker& asker,
                                            const Reference& reference);
Result<Contact> pass_to_worker(Node& node, const Asker& asker, const PassToWorker& wish);
Result<Contact> worker_has_it(Node& node, const Asker& asker, const Reference& reference,
                              std::int64_t version);

// ---------------------------------------------------------------- how serious it is

enum class Next : std::uint8_t { NotSaid, AskOthers, Decide };
std::string_view word(Next next);
Next next_from(std::string_view word);

struct Screen {
    Reference reference{'F', ""};
    std::int64_t version = 0;
    Verdict verdict = Verdict::NotSaid;
    std::string level;
    Code<rulebook::Rating> rating;
    Next next = Next::NotSaid;
    std::string why;
    std::string at_odds_why = {};  // why what does not fit together is right all the same
};
// What of it does not fit together, in words; empty where all does.
std::string at_odds(const Screen& wish);
Faults faults_of(const Screen& wish, const rulebook::Rulebook& rulebook, Date day);
Result<Contact> screen(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                       const Screen& wish);

// Another level, rating or verdict than before, with why; what others were asked is timed again by
// it.
struct Reweigh {
    Reference reference{'F', ""};
    std::int64_t version = 0;
    std::string level;
    Code<rulebook::Rating> rating;
    std::string why;
    Verdict verdict = Verdict::NotSaid;  // not said: as it was
};
Result<Contact> reweigh(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                        const Reweigh& wish);

// ---------------------------------------------------------------- what others know

// A request with everything in it that the contact says already; it is finished and asked as any
// other is (casework/requests).
Result<Reference> begin_asking(Node& node, const Asker& asker, const Reference& reference);

struct SavePicture {
    Reference reference{'F', ""};
    std::int64_t version = 0;
    Picture picture;
    bool enough = false;       // to decide
    bool stop_asking = false;  // nobody is waited for any more
};
Result<Contact> save_picture(Node& node, const Asker& asker, const SavePicture& wish);

// ---------------------------------------------------------------- the decision

struct Decide {
    Reference reference{'F', ""};
    std::int64_t version = 0;
    std::string outcome;
    std::string why;                     // fit to leave the hub
    std::string inner;                   // what must not leave it
    std::vector<std::string> read = {};  // what is new and was read: items of News
    std::string unread_why = {};         // why it is decided before the rest was
    std::string against_why = {};        // why nothing more is done all the same
};
// What it stands against that nothing more is done, in words; empty where nothing does, and for any
// other outcome. `asked`: how many organisations were.
std::string against(const Contact& contact, std::string_view outcome, std::int64_t asked);
Faults faults_of(const Decide& wish);
// Invalid, with `unread-why` as its field, where something is new that nobody has read, and it is
// not said why it is decided all the same; with `against-why`, where it stands against something.
// Forbidden where nothing would be done about a contact that is red, or of the highest level, or
// where someone is in danger, and whoever decides is the one who screened it.
Result<Contact> decide(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                       const Decide& wish);

// ---------------------------------------------------------------- telling

// One thing that somebody said when asked, and what its owner said may become of it.
struct Offerable {
    Id<parties::Party> owner;
    std::string owner_name;
    std::string reply, item;
    std::string heading, words;
    requests::Onward onward = requests::Onward::TalkFirst;
};
// What was said by telephone is asked about, whatever was written down of it.
std::vector<Offerable> offerable(const std::vector<requests::Gathered>& gathered);

struct AskOwners {
    Reference reference{'F', ""};
    Id<parties::Party> to;
    std::string reason;  // what they need it for
    struct Pick {
        std::string reply, item;
    };
    std::vector<Pick> picks;
};
// Each is asked once. What its owner allowed, or kept for us alone, when they replied is settled at
// once; for the rest they are asked.
Result<void> ask_owners(Node& node, const Asker& asker, const AskOwners& wish);

// By the owner. Asked for once: the first answer stands.
struct AnswerPassing {
    Id<Passing> id;
    Passes passes = Passes::Asked;
    std::string why;
};
Result<Passing> answer(Node& node, const Asker& asker, const AnswerPassing& wish);
struct PassingSeen {
    Passing passing;
    parties::Party hub, to;
    Instant now;
};
// For its owner; recorded.
Result<PassingSeen> look_at_passing(Node& node, const Asker& asker, const Id<Passing>& id);
Result<std::vector<PassingSeen>> passings_for(Node& node, const Asker& asker);

// A share to this organisation with the hub's own words and what owners said yes to; it is checked
// and sent as any other is (casework/sharing).
struct Tell {
    Reference reference{'F', ""};
    Id<parties::Party> to;
    std::string words;
    std::string untold_why = {};  // why they must know a name that may not get out
};
// Part of what stands in the way: names and places that may not get out (untold.h).
Faults faults_of(const Tell& wish, const Seen& seen);
Result<Reference> begin_telling(Node& node, const Asker& asker, const Tell& wish);

struct TellSource {
    Reference reference{'F', ""};
    std::int64_t version = 0;
    ToldHow how = ToldHow::NotSaid;
    std::string words;
    std::string untold_why = {};  // why they must know a name that may not get out
    std::string risk_why = {};    // why they may be told, where they may be the risk (at_risk.h)
};
Faults faults_of(const TellSource& wish, const Contact& contact, shield::Near risk);
Result<Contact> tell_source(Node& node, const Asker& asker, const TellSource& wish);

// ---------------------------------------------------------------- the end, and again

// Everything that is still to do before it can be closed, each a sentence.
struct Close {
    Reference reference{'F', ""};
    std::int64_t version = 0;
    std::string why = {};  // who was told, and how, where somebody must be and nobody was told here
};
// Whether its outcome is for others to act on, and none of them was told here.
bool tells_nobody(const Contact& contact, const std::vector<Telling>& tellings);
Result<Contact> close(Node& node, const Asker& asker, const Close& wish);
struct Reopen {
    Reference reference{'F', ""};
    std::int64_t version = 0;
    std::string why;  // what is new
};
Result<Contact> reopen(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                       const Reopen& wish);

// ---------------------------------------------------------------- looking

// Another contact about the same child, or about somebody who was in a contact with them.
struct Earlier {
    Reference reference{'F', ""};
    Instant received_at;
    State state = State::Received;
    Verdict verdict = Verdict::NotSaid;
    std::string outcome;
    bool same_child = false;
    bool later = false;  // it came after
};
inline constexpr int earlier_days = 365;

struct Seen {
    Contact contact;
    parties::Party hub;
    std::optional<parties::Party> source;
    std::vector<people::Glimpse> people;
    std::optional<Holder> holder;  // commands_hold.h
    std::vector<clocks::Clock> clocks;
    std::vector<clocks::Clock> following;  // commands_follow.h
    std::vector<Move> moves;
    std::vector<Earlier> earlier;
    std::vector<News> news;  // what came after it was taken in, the first first
    // Other open contacts in which a child has the same name and age, and that are not known to be
    // about the same one.
    std::vector<Reference> namesakes;
    std::vector<requests::Gathered> gathered;
    std::vector<Telling> tellings;
    std::vector<Passing> passings;
    std::vector<parties::Party> parties;  // named in the last two
    std::vector<std::string> before_closing;
    shield::Near risk = shield::Near::No;  // of whoever came (at_risk.h)
    Instant now;
    const parties::Party* party(const Id<parties::Party>& id) const;
};
// For the hub; recorded. `inner`: with what must not leave it, for whoever may decide.
Result<Seen> look_at(Node& node, const Asker& asker, const Reference& reference, bool inner);

// What whoever came may see: that we have it, what it was taken as, what was decided, whom to ring.
struct Receipt {
    Reference reference{'F', ""};
    parties::Party hub;
    std::string about;  // the children, as they were said
    Instant received_at;
    Instant known_since;  // the hub has it
    Kind kind = Kind::NotSaid;
    State state = State::Received;
    Verdict verdict = Verdict::NotSaid;
    struct Told {
        Instant opened_again;
        std::string words;
    };
    std::vector<Told> told_before;   // before it was opened again, each time
    std::string outcome;             // once they were told
    std::string feedback;            // likewise
    std::string why;                 // likewise: of the decision, in words fit to leave the hub
    bool why_by_telephone = false;   // something stands in it that may not be written to them
    std::optional<Reference> asked;  // a question about it that they were sent themselves
    std::optional<Instant> told_at;
    std::optional<Instant> decide_by;
    std::optional<Reference> share;
    Instant now;
};
Result<Receipt> receipt(Node& node, const Asker& asker, const Reference& reference);
Result<std::vector<Receipt>> receipts(Node& node, const Asker& asker);

enum class Side : std::uint8_t { Hub, Source, Neither };
// Nothing is opened by asking.
Result<Side> side_of(Node& node, const Asker& asker, const Reference& reference);
// Writes down that somebody asked for a contact that is not theirs.
Result<void> refuse(Node& node, const Asker& asker, const Reference& reference);

}  // namespace accord::contacts
