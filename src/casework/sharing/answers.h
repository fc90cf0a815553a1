// Answers: what has been typed in so far, step by step, exactly as it was typed. A draft keeps
// them; a share is made of them. Half-finished and wrong answers are kept too: nothing entered is
// lost.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/json.h"
#include "casework/sharing/family.h"
#include "engine/shield/rendition.h"

namespace accord::sharing {

enum class HowSoon : std::uint8_t { NotSaid, Now, Today, NextFewDays };
std::string_view word(HowSoon soon);   // "now", "today", "next-few-days"
std::string_view words(HowSoon soon);  // "Now", "Today", "In the next few days"
HowSoon how_soon_from(std::string_view word);

enum class Yes : std::uint8_t { NotSaid, Yes, No };

struct Child {
    std::string person;  // the id of the record in the sender's own list; empty when typed in
    std::string first_name;
    std::string last_name;
    std::string born_day, born_month, born_year;
    std::string about_how_old;  // "7", when the birth date is not known
    std::string lives;          // where they live
    std::string school;
    std::string nhs_number;
    std::string mother;              // unborn: whose child it will be
    std::string due;                 // unborn: when
    bool address_protected = false;  // the sender's own record says so
    std::string kept_from;  // who must not learn an address or a number, as the record says
    std::vector<std::string> guarded;  // every address of theirs that must not be learnt

    bool operator==(const Child&) const = default;
    bool empty() const;
};
std::string name_of(const Child& child);  // "Amara Bello", "Name not known", "Unborn baby of …"
std::string called(const Child& child);   // "Amara": for a sentence; "the child" when not known
std::optional<Date> born(const Child& child);
std::optional<int> age(const Child& child, Date today);
std::string age_words(const Child& child, Date today);  // "7", "15 months", "about 7", or empty

// An organisation on the list, and what the sender means it to see.
struct Chosen {
    std::string party;  // its id
    std::string why;    // the rule's words, or "You added them"
    shield::Extent extent = shield::Extent::Everything;
    std::string go_on;  // one line: why to go on where the rules do not clearly fit
    bool operator==(const Chosen&) const = default;
};

// Who was suggested when a draft was filled from what happened, and why.
struct Offered {
    std::string party;  // its id
    std::string label;  // "Health visiting, Marshgate Community NHS"
    std::string why;    // in words that name nobody
    shield::Extent extent = shield::Extent::Everything;
    bool ticked = false;
    bool operator==(const Offered&) const = default;
};

// Where a draft came from, when it was not written from the start (happening.h, batch.h).
struct Origin {
    std::string happening;  // its code; empty: written from the start
    std::vector<Offered> offered;
    // What is in the short version too, as long as it stands as it was filled in.
    std::string short_facts;
    std::string short_view;
    std::string note;   // what the sender should know before they choose; never sent
    std::string batch;  // the reference of the batch that it came with
    std::string row;    // the digest of what its row said: the same row again makes nothing new
    std::int64_t number = 0;  // of its row in the file
    // The id of the one organisation that may have it, since it holds what others said and let go
    // to it alone; empty: whoever is chosen.
    std::string only_to;
    // Why it is told, where the front door has decided that: codes of the rulebook's purposes and
    // thresholds. Empty: as the sender's own words have it (matter.h).
    std::string purpose;
    std::string threshold;
    // Names that may not get out: whoever told the front door, or saw it; and why they go all the
    // same.
    std::vector<std::string> untold;
    std::string untold_why;
    bool operator==(const Origin&) const = default;
};

struct Answers {
    std::vector<Child> children;
    HowSoon how_soon = HowSoon::NotSaid;
    std::string facts;  // what was seen or heard
    std::string view;   // why it worries: shown as opinion, never as fact
    Yes must_not_find_out = Yes::NotSaid;
    std::string keep_from;  // who, and what they must not learn
    std::vector<Chosen> recipients;
    bool recipients_said = false;  // the people step was answered: no more suggesting
    Family family;
    std::vector<std::string> corrections;  // said after it was sent; on every version made since
    Origin origin;

    bool operator==(const Answers&) const = default;
};

// Whether it may be chosen: what others said may have been let go to one organisation alone.
bool may_have(const Answers& answers, std::string_view party);
inline constexpr std::string_view only_one_may_have =
    "What others said in this may go only to the organisation that it was begun for. Begin again "
    "from the contact to tell another";

// Who must not find out by the sender's own records of the children, in a sentence that can be
// sent: "Her father must not learn where Amara is". None of them says so: empty.
std::string must_not_learn(const std::vector<Child>& children);
std::string must_not_learn(const Answers& answers);

// What stands in the way of going on from each step, all at once, in the words of the page.
Faults child_faults(const Answers& answers, Date today);
Faults worry_faults(const Answers& answers);
Faults people_faults(const Answers& answers);
// The first step with a fault, as its address word: "child", "worry", "people"; empty when ready.
std::string_view first_unfinished(const Answers& answers, Date today);

Json to_json(const Child& child);
Child child_from(const Json& json);
Json to_json(const Family& family);
Family family_from(const Json& json);
Json to_json(const Origin& origin);
Origin origin_from(const Json& json);
Json to_json(const Answers& answers);
Result<Answers> answers_from(const Json& json);

}  // namespace accord::sharing
