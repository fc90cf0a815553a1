// Asking: what has been typed in to ask other organisations, step by step, exactly as it was typed:
// the child, why, who is asked for what, and three facts about the family. A request keeps it.
// Half-finished and wrong answers are kept too: nothing entered is lost.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/json.h"
#include "casework/sharing/answers.h"
#include "governance/parties/party.h"
#include "rulebook/rulebook.h"

namespace accord::requests {

// A row of tables/kinds.table: why it is asked, and on what purpose and threshold it stands.
struct AskKind {
    std::string code;
    std::string words;
    std::string hint;
    Code<rulebook::Purpose> purpose;
    Code<rulebook::Threshold> threshold;
    Code<rulebook::Rating> rating;  // usual
};
const std::vector<AskKind>& ask_kinds();
const AskKind* ask_kind(std::string_view code);

// A row of tables/needs.table: what such an organisation is usually asked for.
struct UsualNeed {
    Code<rulebook::AgencyType> type;    // empty: any other
    std::vector<std::string> kinds;     // of asking, for which it is suggested
    std::vector<std::string> known_by;  // folded; in its name or its desk's, where it is ticked
    std::string need;
    std::string need_not;
    Code<rulebook::DataCategory> category;  // of what it answers
};
const UsualNeed& usual_need(const Code<rulebook::AgencyType>& type);

// One organisation asked: what is needed of it, what is not, and how much it may be told.
struct Wanted {
    std::string party;  // its id
    std::string why;    // the rule's words, or "You added them"
    std::string need;
    std::string need_not;
    shield::Extent extent = shield::Extent::Short;  // everything, or enough to search
    std::string go_on;  // one line: why to go on where the rules do not clearly fit
    bool operator==(const Wanted&) const = default;
};

struct Asking {
    std::vector<sharing::Child> children;
    std::string household;  // who else is in the family or the home, one a line
    std::string happening;  // what is happening
    std::string deciding;   // what the asker is deciding
    std::string decide_by;  // by when, as typed
    std::string kind;       // code of kinds.table
    std::string rating;     // code; the kind's own unless changed
    std::string rating_why;
    std::vector<Wanted> wanted;
    bool wanted_said = false;  // the who step was answered: no more suggesting
    sharing::Family family;
    bool views_said = false;   // what they think was answered, be it "not asked"
    bool agreed_said = false;  // and so was whether they agreed to be helped
    std::string gate_why;      // why these checks are right although the family was not told, or
                               // does not agree
    // Names that may not get out: whoever told the front door, or saw it; and why they go all the
    // same. Neither goes to whoever is asked.
    std::vector<std::string> untold;
    std::string untold_why;
    bool operator==(const Asking&) const = default;
};

// Below section 47 nobody suspects significant harm: the three facts about the family are asked.
// Unknown kinds are below it. In danger nothing is asked first.
bool below_s47(const Asking& asking, const rulebook::Rulebook& rulebook, Date day);
bool in_danger(const Asking& asking);
// Whether checks would be made of a family that was not told, objects, or has not agreed to be
// helped: that asks for a reason, which is kept.
bool asks_gate_reason(const Asking& asking, const rulebook::Rulebook& rulebook, Date day);
// The rating it is asked at: the one chosen, else the kind's.
Code<rulebook::Rating> rating_of(const Asking& asking);

// What was written that holds a name which may not get out, by the step where it is typed ("why",
// "who"): each name once. Empty: nothing, or it was said why they must know.
std::vector<std::string> untold_in(const Asking& asking, std::string_view step);
// The same of words that are not of the question itself.
std::vector<std::string> untold_in_words(const Asking& asking, std::string_view words);
// What is said of them: "You wrote “…”, which somebody must not learn. Take it out, or …"
std::string untold_sentence(const std::vector<std::string>& names);

// What stands in the way of going on from each step, all at once, in the words of the page.
Faults child_faults(const Asking& asking, Date today);
Faults why_faults(const Asking& asking, Instant now);
Faults who_faults(const Asking& asking, const rulebook::Rulebook& rulebook, Date day);
// The first step with a fault, as its address word: "child", "why", "who"; empty when ready.
std::string_view first_unfinished(const Asking& asking, const rulebook::Rulebook& rulebook,
                                  Instant now);

Json to_json(const Asking& asking);
Result<Asking> asking_from(const Json& json);

}  // namespace accord::requests
