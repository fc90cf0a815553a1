// Contact: one approach to the front door, however it came: what was said, about whom, by whom; and
// what became of it, step by step: who the child is, how serious it is, what others know, what the
// hub decides, who is told, and that whoever came was told too. It ends when all of that is done,
// and begins again when something new is learnt.
//
// A contact is not a referral: that is a verdict, with its reason, and whoever came is told which.
//
// Source: Working Together to Safeguard Children (2023), chapter 3; MASH design principles; London
// Safeguarding Children Procedures.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/id.h"
#include "base/json.h"
#include "base/limits.h"
#include "base/reference.h"
#include "casework/people/person.h"
#include "casework/requests/spoken.h"
#include "casework/sharing/answers.h"
#include "casework/sharing/draft.h"
#include "governance/parties/party.h"
#include "rulebook/rulebook.h"

namespace accord::contacts {

// A row of tables/arrivals.table: how it came.
struct Arrival {
    std::string code;
    std::string words;
    std::string from;     // "organisation", "person", "nobody": whom it can come from
    bool spoken = false;  // whoever came hears in the same talk that we have it
};
const std::vector<Arrival>& arrivals();
const Arrival* arrival(std::string_view code);

// What was wanted by coming.
enum class Kind : std::uint8_t { NotSaid, Information, Notification, Services };
std::string_view word(Kind kind);   // "information": in forms and on the shelf
std::string_view words(Kind kind);  // "They ask for information"
std::string_view hint(Kind kind);
Kind kind_from(std::string_view word);

// Whether it is taken as a referral: the hub's verdict, never preselected.
enum class Verdict : std::uint8_t { NotSaid, Contact, Referral };
std::string_view word(Verdict verdict);
std::string_view words(Verdict verdict);
Verdict verdict_from(std::string_view word);

// A row of tables/levels.table: a level of need. Sub-levels are rows too.
struct Level {
    std::string code;  // "3"
    std::string words;
    std::string hint;
    std::string ask;     // why others are asked at it: a code of the kinds of asking
    bool grave = false;  // two people look before nothing is done
    bool great = false;  // why nothing more is done is asked
};
const std::vector<Level>& levels();
const Level* level(std::string_view code);

// A row of tables/outcomes.table: what the hub can decide.
struct Outcome {
    std::string code;
    std::string words;
    std::string hint;
    bool help = false;  // something is done for the child; otherwise it ends here
    bool tell = false;  // others act on it: it is not closed before one of them was told
    bool ends = false;  // nothing more is done for a child
    std::string told;   // to whoever came, in one sentence
    // Why others are told then, and how serious it is: codes of the rulebook; empty: nothing is
    // said, and they are told as of any worry.
    std::string purpose, threshold;
    std::string follows;   // what is to be held or finished then: a code of following.table
    std::string if_grave;  // the threshold where the level of need is grave; empty: the same
};
const std::vector<Outcome>& outcomes();
const Outcome* outcome(std::string_view code);

enum class State : std::uint8_t {
    Received,    // nobody has weighed it yet
    Gathering,   // others are asked, or to be asked
    Weighing,    // enough is known to decide
    Decided,     // by a manager; others, and whoever came, are to be told
    WithWorker,  // the child has a worker already, who has it
    Closed,
};
std::string_view word(State state);
std::string_view words(State state);
std::optional<State> state_from(std::string_view word);

// The four columns of the board.
enum class Stage : std::uint8_t { ToScreen, Gathering, ToDecide, ToTell };
inline constexpr std::size_t stages = 4;
std::string_view word(Stage stage);   // "to-screen": in an address
std::string_view words(Stage stage);  // "To screen"
std::optional<Stage> stage_from(std::string_view word);
std::optional<Stage> stage_of(State state);  // none: closed

// What was said when it came, exactly as it was typed.
struct Arriving {
    std::string came;  // code of arrivals.table
    Kind kind = Kind::NotSaid;
    std::string happened;
    sharing::Yes danger = sharing::Yes::NotSaid;
    std::vector<sharing::Child> children;
    std::string household;  // one a line
    sharing::Family family;
    std::string party;  // the id of the organisation that came; empty: none, or not in Accord
    std::string who;    // their name, or the organisation's where it is not in Accord
    std::string post;   // or what they are to the child
    std::string phone;
    requests::KnownHow known_how = requests::KnownHow::NotSaid;  // that it was they who rang
    bool not_named = false;  // nobody may be told that it was they
    std::string keep_from;   // who must not find out, and what; empty: nobody
    std::string when;        // it came, as typed; empty: when it was taken in
    bool operator==(const Arriving&) const = default;
};
// Whether what was said may be told on only in words that the hub chooses: nothing of it is filled
// in elsewhere.
bool in_confidence(const Arriving& arriving);
// What stands in the way of taking it in, all at once, in the words of the page.
Faults faults_of(const Arriving& arriving, Instant now);
// When it came; `now`, unless something else that can be was said.
Instant came_at(const Arriving& arriving, Instant now);
// An account as long as may be shared, with what was asked around it.
inline constexpr std::size_t told_characters_max = limits::worry_characters_max + 5'000;
inline constexpr int came_days_max = 31;  // longer ago than that is a mistake in typing

// The hub's own picture of it, apart from what others said.
struct Picture {
    std::string worries;
    std::string well;
    std::string unknown;  // what nobody knows yet
    bool operator==(const Picture&) const = default;
};

struct Worker {
    std::string name;
    std::string team;
    std::string phone;
    std::string passed_by = {};             // an account: who passed it to them
    std::optional<Instant> has_it_at = {};  // they said that they have it
    bool operator==(const Worker&) const = default;
};

// How whoever came was told.
enum class ToldHow : std::uint8_t { NotSaid, Here, Phone, Letter, CannotBe };
std::string_view word(ToldHow how);
std::string_view words(ToldHow how);
ToldHow told_how_from(std::string_view word);

// All words of a contact but one: sealed together.
struct ContactWords {
    Arriving arriving;
    Picture picture;
    Worker worker;
    std::string why;       // of the decision, fit to leave the hub
    std::string feedback;  // what whoever came was told, or why they cannot be
    ToldHow told_how = ToldHow::NotSaid;
    bool operator==(const ContactWords&) const = default;
};

struct Contact {
    static constexpr std::string_view id_prefix = "ctc";

    Id<Contact> id;
    Reference reference{'F', ""};  // F-7K4-22M
    Id<parties::Party> hub;
    State state = State::Received;
    ContactWords words;
    std::string inner;  // what the decision rests on and must not leave the hub: for managers
    std::optional<Id<parties::Party>> source;  // as in `words`, for finding
    std::optional<Reference> share;            // it came as this share, or in this talk
    std::int64_t share_number = 1;             // the version of the share that was read then
    Verdict verdict = Verdict::NotSaid;
    std::string level;                       // code
    Code<rulebook::Rating> rating;           // empty: not rated
    std::string outcome;                     // code
    std::vector<Id<people::Person>> people;  // of the hub's own list, whom it is about

    Instant received_at;                 // when it came
    std::optional<Instant> taken_in_at;  // when it was written down; none: as it came
    std::string received_by, received_name;
    std::optional<Instant> identified_at;
    std::optional<Instant> screened_at;
    std::string screened_by, screened_name;
    std::optional<Instant> decided_at;
    std::string decided_by, decided_name;
    std::optional<Instant> told_at;  // whoever came knows
    std::optional<Instant> closed_at;
    std::int64_t reopened = 0;
    std::int64_t version = 0;

    Instant known_since() const { return taken_in_at.value_or(received_at); }
    bool open() const { return state != State::Closed; }
    bool ready_to_tell() const { return state == State::Decided or state == State::WithWorker; }
};
// Whether it is known that it was they who came: written in Accord, or a voice that was checked.
bool knows_who_came(const Contact& contact);
std::string title_of(const Contact& contact);  // "Amara Bello and Theo Bello"

// Who of the hub has a contact in hand.
struct Holder {
    std::string account;
    std::string name;
    Instant since;
    bool left = false;  // they have no post at the hub any more: nobody has it
    bool operator==(const Holder&) const = default;
};

// One change of what was weighed, kept for ever with its reason.
struct Move {
    std::int64_t number = 1;
    // "level", "rating", "verdict", "outcome", "stage"; "told": what whoever came was told, before
    // it was opened again; "news": something was learnt and added, in `why`; "follows": what
    // follows was set, done or is not needed any more; "against": nothing more was decided, against
    // what is in `why`
    std::string what;
    std::string was;  // codes; empty: nothing
    std::string now;
    std::string why;  // sealed
    Instant at;
    std::string by_name;
};

// May what one organisation said go on to another? Asked of its owner; nothing leaves the hub
// without their yes.
enum class Passes : std::uint8_t { Asked, Yes, No };
std::string_view word(Passes passes);
std::string_view words(Passes passes);
std::optional<Passes> passes_from(std::string_view word);

struct Passing {
    static constexpr std::string_view id_prefix = "psg";

    Id<Passing> id;
    Id<Contact> contact;
    Reference reference{'F', ""};  // the contact's
    Id<parties::Party> hub;
    Id<parties::Party> owner;
    Id<parties::Party> to;
    std::string reply;  // whose item it is: the id of the reply, and of the item in it
    std::string item;
    std::string heading, words;  // exactly what would go on
    std::string reason;          // of asking: what the other needs it for
    Passes passes = Passes::Asked;
    std::string why;  // of a no
    Instant asked_at;
    std::string asked_name;
    std::optional<Instant> answered_at;
    std::string answered_name;
    std::int64_t version = 0;
};

// A share that was written out of this contact, to tell others.
struct Telling {
    Reference share{'S', ""};
    Id<parties::Party> to;
    Instant begun_at;
    sharing::DraftState state = sharing::DraftState::Open;
    std::optional<Instant> sent_at = {};
};

Json to_json(const ContactWords& words);
Result<ContactWords> words_from(const Json& json);

}  // namespace accord::contacts
