// Reply: what one organisation says when it is asked. Five kinds of answer and one clock: it holds
// something and shares it, wholly or in part; it knows them and has nothing relevant; it does not
// know them; it will not share, with a reason; a person must look first, with a new time. Silence
// is set by the system and is never an answer.
//
// A reply is added to and put right by a later one; none is ever written over.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/json.h"
#include "casework/sharing/items.h"
#include "engine/policy/decision.h"
#include "engine/shield/rendition.h"
#include "platform/packing/packing.h"
#include "rulebook/rulebook.h"

namespace accord::requests {

// How the answering page asks it; each stands for a row of the rulebook's response types.
enum class Holding : std::uint8_t {
    NotSaid,
    All,              // yes, and can share it
    Part,             // yes, but can share only part of it
    NothingRelevant,  // we know them, and have nothing that bears on this
    NotKnown,         // nothing on these people
    Refused,          // we hold something and will not share it
    Unsure,           // it could be more than one person
    Later,            // someone here must look at it first
};
std::string_view word(Holding holding);   // "all"
std::string_view words(Holding holding);  // "Yes, and I can share it"
Holding holding_from(std::string_view word);
Code<rulebook::ResponseType> response_of(Holding holding);
std::optional<Holding> holding_of(std::string_view response_code);
// Whether it ends the wait. "Later" and "could be more than one person" do not.
bool is_answer(Holding holding);
bool gives_something(Holding holding);

// What may become of what was given: the owner's word on each item.
enum class Onward : std::uint8_t {
    Allowed,    // to those who need it for this
    TalkFirst,  // not further without talking to us
    Never,      // for the asker alone
};
std::string_view word(Onward onward);
std::string_view words(Onward onward);
Onward onward_from(std::string_view word);

// What is held back: what kind of thing, why, and who can look at that again.
struct HeldItem {
    std::string what;    // in words that give nothing away
    std::string reason;  // code of refusal_reasons
    std::string why;
    bool operator==(const HeldItem&) const = default;
};

// One more thing beside the three boxes, each with its own heading and the owner's word on it.
struct SaidItem {
    std::string heading;
    std::string words;
    bool opinion = false;
    Onward onward = Onward::TalkFirst;
    bool operator==(const SaidItem&) const = default;
};

// "We do not have it" is one of the answers, and no reason to keep anything back.
inline constexpr Code<rulebook::RefusalReason> not_held{"NOT_HELD"};

// What was typed, exactly; a half-written reply is kept as it is.
struct Replying {
    Holding holding = Holding::NotSaid;
    std::string facts;  // what happened, when, and how they know
    std::string well;   // what is going well
    std::string view;   // what they make of it: opinion, for ever after
    std::vector<SaidItem> more;
    std::vector<HeldItem> held;  // for "part"
    std::string reason;          // code, for "refused"
    std::string reason_why;
    std::string reviewer;     // who can look at it again
    std::string systems;      // systems searched
    std::string from, until;  // period covered, as typed
    std::string as_of;        // as typed; today when empty
    std::string call;         // who should they call?
    bool family_must_not_know = false;
    bool names_someone_at_risk = false;
    bool may_go_on = false;  // to whoever needs it for this; without it they are asked first
    bool talk_first = false;
    bool more_to_come = false;  // staged: this is part, the rest follows
    std::string later_at;       // new time, as typed
    std::string later_why;
    std::string go_on;      // one line: why to go on where the rules do not clearly fit
    std::string why_again;  // after an answer: what was wrong with it, or what is new
    bool operator==(const Replying&) const = default;
};

// Whether whoever is to look again at what this person held back is themselves.
bool is_themselves(std::string_view reviewer, std::string_view name);
// Everything that is wrong with it, all at once, by field.
Faults faults_of(const Replying& replying, const rulebook::Rulebook& rulebook, Instant now);

struct Reply {
    static constexpr std::string_view id_prefix = "rpl";

    Id<Reply> id;
    std::int64_t number = 1;
    Code<rulebook::ResponseType> type;
    std::string reason;  // code of refusal_reasons, where something is held back whole
    bool spoken = false;
    Replying said;                                       // whole: for who replied
    shield::Rendition rendition;                         // what the asker reads
    std::vector<std::pair<std::string, Onward>> onward;  // by item id, the owner's word
    std::string salt;
    policy::Answer answer = policy::Answer::Review;
    packing::Packed evidence;
    std::string made_by;  // an account's id
    std::string made_name;
    std::string made_post;
    Instant made_at;

    Onward onward_of(std::string_view item) const;
    bool gives() const;
};

// Of the replies of one organisation, the first first: which of them stand. One that was written
// again, with why, comes in place of those before it.
std::vector<bool> which_stand(const std::vector<Reply>& replies);

// What was typed as items, each of which can go, be masked or be held back.
std::vector<sharing::Written> items_of(const Replying& replying,
                                       Code<rulebook::DataCategory> category);
std::vector<std::pair<std::string, Onward>> onward_of(const Replying& replying);

Json to_json(const Replying& replying);
Replying replying_from(const Json& json);

}  // namespace accord::requests
