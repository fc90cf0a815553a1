// Two records side by side, thing by thing: what differs stands out, and what each agreement and
// each difference is worth stands beside it and adds up.
#include <algorithm>
#include <cstdlib>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/nhs_number.h"
#include "casework/people/pages_common.h"
#include "casework/people/particular.h"
#include "casework/people/upn.h"

namespace accord::people {
namespace {

using namespace accord::html;

// "+7.32", "−0.40"
std::string points(matching::Centibits worth) {
    const auto whole = std::abs(worth);
    const auto part = std::to_string(whole % 100);
    return (worth < 0   ? "−"
            : worth > 0 ? "+"
                        : "") +
           std::to_string(whole / 100) + "." + (part.size() < 2 ? "0" + part : part);
}

// The words of it that the other does not have, made to stand out.
Html marked(const std::string& value, const std::string& other) {
    if (value.empty()) return quiet("Not known");
    if (other.empty() or fold(value) == fold(other)) return value;
    const auto folded = fold(other);
    const auto there = accord::words(folded);
    Html out;
    for (const auto word : accord::words(value)) {
        const auto own = fold(word);
        const bool same = std::find(there.begin(), there.end(), own) != there.end();
        if (not out.empty()) out += " ";
        out += same ? Html(word) : strong(Html(word));
    }
    return out;
}

struct Line {
    std::string what;
    std::string one, other;
    bool shut = false;  // neither it nor what it is worth is for this reader
};

struct Home {
    std::string postcode, house;
    bool shut = false;
};
Home home_of(const Person& person, const Sight& sight) {
    const auto* at = home(person, sight.today);
    if (at == nullptr) return {};
    return {at->postcode, at->lines.substr(0, at->lines.find(',')),
            at->confidential and not sight.restricted};
}

// What the rule compares, in its order.
std::vector<Line> compared_lines(const SideBySide& two, const Sight& sight) {
    const auto born = [&](const Person& person) {
        auto out = person.born ? spoken_birth(person, sight.today) : std::string();
        constexpr std::string_view said = "born ";
        return out.starts_with(said) ? out.substr(said.size()) : out;
    };
    const auto sex = [](const Person& person) {
        return person.sex.empty() ? std::string() : std::string(spoken_sex(person.sex));
    };
    const auto number = [](const Person& person) {
        return person.nhs_number.empty() ? std::string() : spoken_nhs_number(person.nhs_number);
    };
    const auto& one = two.one;
    const auto& other = two.other;
    const auto here = home_of(one, sight);
    const auto there = home_of(other, sight);
    const bool shut = here.shut or there.shut;
    return {{"First name", one.name.given, two.compared.as.given},
            {"Last name", one.name.family, two.compared.as.family},
            {"Birth date", born(one), born(other)},
            {"Sex, as registered", sex(one), sex(other)},
            {"Postcode", here.postcode, there.postcode, shut},
            {"House", here.house, there.house, shut},
            {"NHS number", number(one), number(other)}};
}

Html how(const matching::Explained::Part& part) {
    Html out;
    if (part.worth > 0) out = tag("Speaks for it", Colour::Green) + " ";
    if (part.worth < 0) out = tag("Speaks against it", Colour::Yellow) + " ";
    return out + capitalised(part.level);
}

Cells shut_row(const std::string& what) {
    return {{.text = what},
            {.text = restricted_tag()},
            {.text = restricted_tag()},
            {.text = "Counted, and not shown"},
            {.text = {}, .format = "numeric"}};
}

Cells sum_row(const Html& what, const std::string& level, matching::Centibits worth) {
    return {{.text = what},
            {.text = {}},
            {.text = {}},
            {.text = level},
            {.text = points(worth), .format = "numeric"}};
}

// What is known of neither is left out of the table, and named beneath it.
void add_compared(DataTable& table, const SideBySide& two, const Sight& sight,
                  std::vector<std::string>& unknown) {
    const auto lines = compared_lines(two, sight);
    const auto& parts = two.compared.explained.parts;
    bool shut = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const auto& part = parts[i + 1];
        shut = shut or line.shut;
        if (line.shut)
            table.rows.push_back(shut_row(line.what));
        else if (line.one.empty() and line.other.empty())
            unknown.push_back(line.what);
        else
            table.rows.push_back({{.text = line.what},
                                  {.text = marked(line.one, line.other)},
                                  {.text = marked(line.other, line.one)},
                                  {.text = how(part)},
                                  {.text = points(part.worth), .format = "numeric"}});
    }
    if (shut) return;  // a sum would say what was left out
    for (std::size_t i = lines.size() + 1; i < parts.size(); ++i)
        table.rows.push_back(
            sum_row("Moved, or of one home", capitalised(parts[i].level), parts[i].worth));
    table.rows.push_back(sum_row("Before anything is compared", "So many people are on the list",
                                 parts.front().worth));
    table.rows.push_back(
        {{.text = "Together"},
         {.text = {}},
         {.text = {}},
         {.text = {}},
         {.text = strong(points(two.compared.explained.total)), .format = "numeric"}});
}

bool is_compared(const Particular& what) {
    return what.code == "name" or what.code == "born" or what.code == "sex" or
           what.code == "nhs-number";
}

void add_uncounted(DataTable& table, const SideBySide& two, const Sight& sight) {
    for (const auto& what : particulars_of_records()) {
        if (is_compared(what)) continue;
        const auto one = what.say(two.one, sight.today);
        const auto other = what.say(two.other, sight.today);
        if (one.empty() and other.empty()) continue;
        if (not sight.restricted and is_restricted(what, two.one, two.other)) {
            table.rows.push_back(
                {{.text = what.words}, {.text = restricted_tag()}, {.text = restricted_tag()}});
            continue;
        }
        table.rows.push_back(
            {{.text = what.words}, {.text = marked(one, other)}, {.text = marked(other, one)}});
    }
}

// A temporary one is given until the other is known, and says nothing.
bool have_two_pupil_numbers(const SideBySide& two) {
    return not two.one.upn.empty() and not two.other.upn.empty() and
           two.one.upn != two.other.upn and not is_temporary_upn(two.one.upn) and
           not is_temporary_upn(two.other.upn);
}

constexpr std::string_view two_pupil_numbers =
    "They have two different pupil numbers, and both are valid. A child has one for good, so this "
    "is a sign of two people.";

bool is_shut(const SideBySide& two, const Sight& sight) {
    return home_of(two.one, sight).shut or home_of(two.other, sight).shut;
}

std::string conclusion(const matching::Explained& explained, bool shut) {
    if (shut) return "What the rule says counts what is restricted, and is not shown. You decide.";
    std::string out;
    switch (explained.outcome) {
        case matching::Outcome::Match: out = "By the rule they are one person"; break;
        case matching::Outcome::Possible: out = "The rule leaves it to a person"; break;
        case matching::Outcome::None: out = "By the rule they are two people"; break;
    }
    if (explained.veto != matching::Veto::None)
        out += ": " + std::string(matching::sentence(explained.veto));
    return out + ". You decide.";
}

}  // namespace

Html beside(const SideBySide& two, const Sight& sight) {
    const DataTable frame{.caption_classes = "govuk-table__caption--m",
                          .head = {{.text = "What"},
                                   {.text = text(two.one.reference)},
                                   {.text = text(two.other.reference)}},
                          .first_is_header = true,
                          .cards_on_phones = true};
    auto counted = frame;
    counted.caption = "What the two records say, and what it is worth";
    counted.head.push_back({.text = "How they agree"});
    counted.head.push_back({.text = "Worth", .format = "numeric"});
    std::vector<std::string> unknown;
    add_compared(counted, two, sight, unknown);
    Html out = html::table(counted);
    if (not unknown.empty())
        out += fine_print("Known of neither, and worth nothing: " + join_words(unknown) + ".");
    out += paragraph(conclusion(two.compared.explained, is_shut(two, sight))) +
           fine_print(
               "A whole point makes it twice as likely that they are one person; with a "
               "minus, half as likely. The points add up to the line Together.");
    auto others = frame;
    others.caption = "What else they say";
    add_uncounted(others, two, sight);
    if (have_two_pupil_numbers(two)) out += inset_text(std::string(two_pupil_numbers));
    return others.rows.empty() ? out : out + html::table(others);
}

}  // namespace accord::people
