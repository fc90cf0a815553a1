#include "casework/requests/reply.h"

#include <array>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"

namespace accord::requests {
namespace {

struct HoldingLine {
    Holding holding;
    std::string_view word;
    std::string_view words;
    std::string_view code;
    bool answers;
    bool gives;
};
constexpr std::array<HoldingLine, 8> holdings{{
    {Holding::NotSaid, "", "Not said", "", false, false},
    {Holding::All, "all", "Yes, and I can share it", "HELD_SHARED", true, true},
    {Holding::Part, "part", "Yes, but I can share only part of it", "HELD_PARTLY_SHARED", true,
     true},
    {Holding::NothingRelevant, "nothing-relevant", "We know them, and nothing bears on this",
     "KNOWN_NOTHING_RELEVANT", true, false},
    {Holding::NotKnown, "not-known", "No, we have nothing on these people", "NOT_KNOWN", true,
     false},
    {Holding::Refused, "refused", "Yes, and I will not share it", "HELD_WITHHELD", true, false},
    {Holding::Unsure, "unsure", "It could be more than one person", "AMBIGUOUS_MATCH", false,
     false},
    {Holding::Later, "later", "Someone here must look at it first", "NEEDS_REVIEW", false, false},
}};

const HoldingLine& line(Holding holding) {
    return holdings[static_cast<std::size_t>(holding)];
}

struct OnwardLine {
    Onward onward;
    std::string_view word;
    std::string_view words;
};
constexpr std::array<OnwardLine, 3> onwards{{
    {Onward::Allowed, "allowed", "May go to those who need it for this"},
    {Onward::TalkFirst, "talk-first", "Talk to us before it goes any further"},
    {Onward::Never, "never", "Not to go any further"},
}};

void too_long(Faults& faults, const std::string& where, std::string_view what,
              const std::string& value) {
    if (characters(value) > limits::worry_characters_max)
        add(faults, where, std::string(what) + " must be 20,000 characters or less");
}

const rulebook::RefusalReason* reason_row(const rulebook::Rulebook& rulebook,
                                          const std::string& code, Date day) {
    const auto wanted = Code<rulebook::RefusalReason>::from(code);
    if (not wanted) return nullptr;
    return rulebook.refusal_reasons.in_force(*wanted, day, rulebook::Nation::England);
}

void held_faults(const Replying& said, const rulebook::Rulebook& rulebook, Date day,
                 Faults& faults) {
    if (said.held.empty()) add(faults, "held-1-what", "Enter what is held back");
    for (std::size_t i = 0; i < said.held.size(); ++i) {
        const auto at = "held-" + std::to_string(i + 1) + "-";
        const auto& each = said.held[i];
        if (trim(each.what).empty()) add(faults, at + "what", "Enter what is held back");
        const auto* row = reason_row(rulebook, each.reason, day);
        if (row == nullptr or row->code == not_held)
            add(faults, at + "reason", "Select why it is held back");
        else if (row->needs_words and trim(each.why).empty())
            add(faults, at + "why", "Say in a few words why it is held back");
    }
    if (trim(said.reviewer).empty())
        add(faults, "reviewer", "Enter who can look at that decision again");
}

void refused_faults(const Replying& said, const rulebook::Rulebook& rulebook, Date day,
                    Faults& faults) {
    const auto* row = reason_row(rulebook, said.reason, day);
    if (row != nullptr and row->code == not_held)
        add(faults, "reason",
            "If you do not have it, choose “No, we have nothing on these people”");
    else if (row == nullptr)
        add(faults, "reason", "Select why you will not share it");
    else if (row->needs_words and trim(said.reason_why).empty())
        add(faults, "reason-why", "Say in a few words why you will not share it");
    if (trim(said.reviewer).empty())
        add(faults, "reviewer", "Enter who can look at that decision again");
}

void later_faults(const Replying& said, Instant now, Faults& faults) {
    const auto at = moment_as_typed(said.later_at, now);
    if (trim(said.later_at).empty())
        add(faults, "later-at", "Enter when they can expect your reply");
    else if (not at)
        add(faults, "later-at", at.error().sentence);
    else if (*at <= now)
        add(faults, "later-at", "The new time must be in the future");
    if (trim(said.later_why).empty())
        add(faults, "later-why", "Say in a few words why you need longer");
}

bool date_is_to_come(const std::string& typed, Date today) {
    const auto days = days_as_typed(typed, today, Meant::Past);
    return days and days->first > today;
}

void period_faults(const Replying& said, Date today, Faults& faults) {
    std::optional<Date> from;
    std::optional<Date> until;
    const auto one = [&](const char* where, const std::string& typed, std::optional<Date>& out) {
        if (trim(typed).empty()) return;
        const auto days = days_as_typed(typed, today, Meant::Past);
        if (not days) return add(faults, where, days.error().sentence);
        out = std::string_view(where) == "until" ? days->last : days->first;
    };
    one("from", said.from, from);
    one("until", said.until, until);
    if (from and *from > today)
        add(faults, "from", "What you searched must not begin in the future");
    // A month that is not over was searched as far as today.
    if (until and *until > today and date_is_to_come(said.until, today))
        add(faults, "until",
            "You cannot have searched days to come: enter today, or a day before it");
    if (from and until and *until < *from)
        add(faults, "until", "The last day must not be before the first");
    std::optional<Date> as_of;
    one("as-of", said.as_of, as_of);
    if (as_of and *as_of > today) add(faults, "as-of", "When you looked must not be in the future");
    if (as_of and *as_of < plus_months(today, -12))
        add(faults, "as-of", "Look again: that is more than a year ago");
}

}  // namespace

std::string_view word(Holding holding) {
    return line(holding).word;
}
std::string_view words(Holding holding) {
    return line(holding).words;
}
Holding holding_from(std::string_view word) {
    for (const auto& each : holdings)
        if (each.word == word) return each.holding;
    return Holding::NotSaid;
}
Code<rulebook::ResponseType> response_of(Holding holding) {
    return Code<rulebook::ResponseType>::from(line(holding).code)
        .value_or(Code<rulebook::ResponseType>("NEEDS_REVIEW"));
}
std::optional<Holding> holding_of(std::string_view response_code) {
    for (const auto& each : holdings)
        if (each.code == response_code and not response_code.empty()) return each.holding;
    return std::nullopt;
}
bool is_answer(Holding holding) {
    return line(holding).answers;
}
bool gives_something(Holding holding) {
    return line(holding).gives;
}

std::string_view word(Onward onward) {
    return onwards[static_cast<std::size_t>(onward)].word;
}
std::string_view words(Onward onward) {
    return onwards[static_cast<std::size_t>(onward)].words;
}
Onward onward_from(std::string_view word) {
    for (const auto& each : onwards)
        if (each.word == word) return each.onward;
    return Onward::TalkFirst;
}

bool is_themselves(std::string_view reviewer, std::string_view name) {
    const auto plain = fold(trim(reviewer));
    for (const auto* word : {"me", "myself", "i", "i do", "i can", "self"})
        if (plain == word) return true;
    return not trim(name).empty() and plain.find(fold(name)) != std::string::npos;
}

std::vector<bool> which_stand(const std::vector<Reply>& replies) {
    std::vector<bool> out(replies.size(), true);
    for (std::size_t i = 1; i < replies.size(); ++i)
        if (not replies[i].said.why_again.empty() and is_answer(replies[i].said.holding))
            for (std::size_t before = 0; before < i; ++before) out[before] = false;
    return out;
}

Faults faults_of(const Replying& said, const rulebook::Rulebook& rulebook, Instant now) {
    Faults faults;
    const auto today = london_day(now);
    if (said.holding == Holding::NotSaid)
        add(faults, "holding", "Select whether you hold information about them");
    if (gives_something(said.holding)) {
        if (trim(said.facts).empty()) add(faults, "facts", "Enter what you know");
        if (trim(said.call).empty()) add(faults, "call", "Enter who they should call");
        period_faults(said, today, faults);
    }
    too_long(faults, "facts", "What you know", said.facts);
    too_long(faults, "well", "What is going well", said.well);
    too_long(faults, "view", "What you make of it", said.view);
    for (std::size_t i = 0; i < said.more.size(); ++i)
        too_long(faults, "more-" + std::to_string(i + 1) + "-words", "What you know",
                 said.more[i].words);
    if (said.holding == Holding::Part) held_faults(said, rulebook, today, faults);
    if (said.holding == Holding::Refused) refused_faults(said, rulebook, today, faults);
    if (said.holding == Holding::Later) later_faults(said, now, faults);
    return faults;
}

Onward Reply::onward_of(std::string_view item) const {
    for (const auto& [of, said_of_it] : onward)
        if (of == item) return said_of_it;
    return Onward::TalkFirst;
}

bool Reply::gives() const {
    const auto holding = holding_of(type.text());
    return holding and gives_something(*holding);
}

std::vector<sharing::Written> items_of(const Replying& said,
                                       Code<rulebook::DataCategory> category) {
    std::vector<sharing::Written> out;
    const auto put = [&](shield::Item item, Code<rulebook::DataCategory> as) {
        if (not trim(item.words).empty())
            out.push_back({std::move(item), as, policy::Reveals::Nothing});
    };
    put({"facts", "What they know", said.facts, false, false, false}, category);
    put({"well", "What is going well", said.well, false, false, false}, category);
    put({"view", "What they make of it", said.view, true, false, false}, "OPINION");
    for (std::size_t i = 0; i < said.more.size(); ++i) {
        const auto& each = said.more[i];
        put({"more-" + std::to_string(i + 1), each.heading.empty() ? "More" : each.heading,
             each.words, each.opinion, false, false},
            each.opinion ? Code<rulebook::DataCategory>("OPINION") : category);
    }
    put({"searched", "Where they looked", said.systems, false, false, false}, "INVOLVEMENT");
    // A worker's number is to be rung: only words that are guarded are taken out of it.
    put({"who", "Who to call", said.call, false, true, false, true}, "INVOLVEMENT");
    return out;
}

std::vector<std::pair<std::string, Onward>> onward_of(const Replying& said) {
    // Nothing leaves the hub without its owner's yes, and no mark is none.
    const bool yes = said.may_go_on and not said.talk_first;
    const auto all = yes ? Onward::Allowed : Onward::TalkFirst;
    std::vector<std::pair<std::string, Onward>> out{
        {"facts", all}, {"well", all}, {"view", all}, {"searched", all}, {"who", Onward::Allowed}};
    for (std::size_t i = 0; i < said.more.size(); ++i)
        out.emplace_back("more-" + std::to_string(i + 1), std::max(all, said.more[i].onward));
    return out;
}

}  // namespace accord::requests
