#include "casework/sharing/answers.h"

#include <array>
#include <charconv>

#include "base/limits.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/people/nhs_number.h"

namespace accord::sharing {
namespace {

std::optional<int> whole(std::string_view typed) {
    typed = trim(typed);
    int value = 0;
    const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (read.ec != std::errc() or read.ptr != typed.data() + typed.size()) return std::nullopt;
    return value;
}

bool born_typed(const Child& child) {
    return not(child.born_day.empty() and child.born_month.empty() and child.born_year.empty());
}

constexpr int year_min = 1900;
constexpr int short_year_max = 50;  // of a child, 50 is 2050 and never 1950; 51 is 1951

// 5, May, Sept
std::optional<int> month_in(std::string_view typed) {
    const auto named = month_named(typed);
    return named ? named : whole(typed);
}

// 2018, or 18 for it.
std::optional<int> year_in(std::string_view typed) {
    const auto year = whole(typed);
    if (not year or *year < 0) return std::nullopt;
    if (*year < 100) return *year + (*year <= short_year_max ? 2000 : 1900);
    return *year >= year_min ? year : std::nullopt;
}

// "7", "7 years", "4 months", "6 weeks", "3 days".
struct Rough {
    int many = 0;
    std::string_view unit;  // "year", "month", "week", "day"
    int in_a_year = 1;
};
std::optional<Rough> rough_age(std::string_view typed) {
    typed = trim(typed);
    const auto digits = std::min(typed.find_first_not_of("0123456789"), typed.size());
    const auto many = whole(typed.substr(0, digits));
    const auto unit = lower(trim(typed.substr(digits)));
    if (not many or *many < 0) return std::nullopt;
    struct Unit {
        std::array<std::string_view, 5> said;
        std::string_view unit;
        int in_a_year;
        int most;
    };
    static constexpr std::array<Unit, 4> units{
        Unit{{"", "year", "years", "yr", "yrs"}, "year", 1, 120},
        Unit{{"month", "months", "mth", "mths", "months old"}, "month", 12, 36},
        Unit{{"week", "weeks", "wk", "wks", "weeks old"}, "week", 52, 104},
        Unit{{"day", "days", "day old", "days old", "d"}, "day", 365, 60}};
    for (const auto& each : units)
        for (const auto said : each.said)
            if (unit == said and *many <= each.most) return Rough{*many, each.unit, each.in_a_year};
    return std::nullopt;
}

void faults_of_one(const Child& child, const std::string& at, Date today, Faults& faults) {
    if (not child.person.empty()) return;
    if (child.first_name.empty() and child.last_name.empty() and child.mother.empty())
        add(faults, at + "first-name", "Enter a first name or a last name");
    if (child.lives.empty() and child.school.empty())
        add(faults, at + "lives", "Enter where they live or go to school");
    if (born_typed(child)) {
        const auto day = born(child);
        if (not day)
            add(faults, at + "born", "Date of birth must be a real date, like 27 3 2019");
        else if (*day > today)
            add(faults, at + "born", "Date of birth must be in the past");
    }
    if (not child.about_how_old.empty()) {
        if (not rough_age(child.about_how_old))
            add(faults, at + "about-how-old",
                "About how old must be a number of years, like 7, or for a baby 4 months or 6 "
                "weeks");
    }
    if (not child.nhs_number.empty()) {
        const auto number = people::nhs_number(child.nhs_number);
        if (not number) add(faults, at + "nhs-number", number.error().sentence);
    }
}

}  // namespace

std::string_view word(HowSoon soon) {
    constexpr std::array<std::string_view, 4> all{"", "now", "today", "next-few-days"};
    return all[static_cast<std::size_t>(soon)];
}

std::string_view words(HowSoon soon) {
    constexpr std::array<std::string_view, 4> all{"Not provided", "Now", "Today",
                                                  "In the next few days"};
    return all[static_cast<std::size_t>(soon)];
}

HowSoon how_soon_from(std::string_view text) {
    for (const auto soon : {HowSoon::Now, HowSoon::Today, HowSoon::NextFewDays})
        if (word(soon) == text) return soon;
    return HowSoon::NotSaid;
}

bool Child::empty() const {
    return person.empty() and first_name.empty() and last_name.empty() and mother.empty() and
           lives.empty() and school.empty() and not born_typed(*this) and about_how_old.empty() and
           nhs_number.empty();
}

std::string name_of(const Child& child) {
    const auto both = std::string(
        trim(std::string(trim(child.first_name)) + " " + std::string(trim(child.last_name))));
    if (not both.empty()) return both;
    if (not child.mother.empty()) return "Unborn baby of " + child.mother;
    return "Name not known";
}

std::string called(const Child& child) {
    const auto first = trim(child.first_name);
    return first.empty() ? "the child" : std::string(first);
}

std::optional<Date> born(const Child& child) {
    const auto day = whole(child.born_day);
    const auto month = month_in(child.born_month);
    const auto year = year_in(child.born_year);
    if (not day or not month or not year) return std::nullopt;
    const auto found = date(*year, *month, *day);
    if (not found) return std::nullopt;
    return *found;
}

std::optional<int> age(const Child& child, Date today) {
    if (const auto day = born(child); day and *day <= today) return years_between(*day, today);
    const auto rough = rough_age(child.about_how_old);
    return rough ? std::optional(rough->many / rough->in_a_year) : std::nullopt;
}

std::string age_words(const Child& child, Date today) {
    if (const auto day = born(child); day and *day <= today) {
        const int years = years_between(*day, today);
        if (years >= 2) return std::to_string(years);
        int months = (today.year - day->year) * 12 + today.month - day->month;
        if (today.day < day->day) --months;
        return std::to_string(months) + (months == 1 ? " month" : " months");
    }
    const auto rough = rough_age(child.about_how_old);
    if (not rough) return {};
    const auto about = "about " + std::to_string(rough->many);
    if (rough->unit == "year") return about;
    return about + " " + std::string(rough->unit) + (rough->many == 1 ? "" : "s");
}

Faults child_faults(const Answers& answers, Date today) {
    Faults faults;
    if (answers.children.empty()) {
        add(faults, "child-1-first-name", "Choose a child, or enter a first name or a last name");
        return faults;
    }
    for (std::size_t i = 0; i < answers.children.size(); ++i)
        faults_of_one(answers.children[i], "child-" + std::to_string(i + 1) + "-", today, faults);
    return faults;
}

std::string must_not_learn(const std::vector<Child>& children) {
    std::vector<std::string> out;
    for (const auto& child : children) {
        if (trim(child.kept_from).empty()) continue;
        const auto what =
            child.address_protected ? " must not learn where " : " must not learn how to find ";
        out.push_back(capitalised(std::string(trim(child.kept_from))) + what + called(child) +
                      (child.address_protected ? " is" : ""));
    }
    return join(out, ". ");
}

std::string must_not_learn(const Answers& answers) {
    return must_not_learn(answers.children);
}

Faults worry_faults(const Answers& answers) {
    Faults faults;
    if (answers.how_soon == HowSoon::NotSaid)
        add(faults, "how-soon", "Select how soon someone needs to act");
    if (trim(answers.facts).empty()) add(faults, "facts", "Enter what you have seen or heard");
    if (characters(answers.facts) > limits::worry_characters_max)
        add(faults, "facts", "What you have seen or heard must be 20,000 characters or less");
    if (characters(answers.view) > limits::worry_characters_max)
        add(faults, "view", "Why it worries you must be 20,000 characters or less");
    if (answers.how_soon != HowSoon::Now) {  // asked afterwards, when there is time
        if (answers.must_not_find_out == Yes::NotSaid)
            add(faults, "must-not-find-out", "Select whether anyone must not find out");
        if (const auto who = must_not_learn(answers);
            answers.must_not_find_out == Yes::No and not who.empty())
            add(faults, "must-not-find-out",
                "Select yes, and say what they must not learn. Your record says: " + who);
        if (answers.must_not_find_out == Yes::Yes and trim(answers.keep_from).empty())
            add(faults, "keep-from", "Enter who, and what they must not learn");
    }
    if (characters(answers.keep_from) > limits::line_characters_max)
        add(faults, "keep-from",
            "Who, and what they must not learn must be 500 characters or less");
    return faults;
}

bool may_have(const Answers& answers, std::string_view party) {
    return answers.origin.only_to.empty() or answers.origin.only_to == party;
}

Faults people_faults(const Answers& answers) {
    Faults faults;
    if (answers.recipients.empty())
        add(faults, "recipients", "Select at least one organisation to share with");
    for (const auto& each : answers.recipients)
        if (not may_have(answers, each.party)) {
            add(faults, "recipients", std::string(only_one_may_have));
            break;
        }
    if (answers.recipients.size() > limits::recipients_max)
        add(faults, "recipients", "Select 20 organisations or fewer");
    if (answers.how_soon != HowSoon::Now) {
        if (answers.family.telling == Telling::NotSaid)
            add(faults, "told", "Select whether you have told the family");
        if (is_no(answers.family.telling) and trim(answers.family.more).empty())
            add(faults, "told-more", "Say in a few words why the family was not told");
    }
    if (characters(answers.family.more) > limits::line_characters_max)
        add(faults, "told-more", "Why the family was not told must be 500 characters or less");
    return faults;
}

std::string_view first_unfinished(const Answers& answers, Date today) {
    if (not child_faults(answers, today).empty()) return "child";
    if (not worry_faults(answers).empty()) return "worry";
    if (not people_faults(answers).empty()) return "people";
    return {};
}

}  // namespace accord::sharing
