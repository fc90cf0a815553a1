#include "casework/sharing/items.h"

#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/people/nhs_number.h"
#include "engine/shield/masking.h"

namespace accord::sharing {
namespace {

std::string born_words(const Child& child, Date today) {
    if (const auto day = born(child)) {
        const bool past = *day <= today;
        return past ? ", born " + spoken(*day) + " (" + age_words(child, today) + ")"
                    : ", due " + spoken(*day);
    }
    if (const auto about = age_words(child, today); not about.empty()) {
        const bool years = about.find_first_not_of("0123456789", about.find(' ') + 1) == about.npos;
        return ", " + about + (years ? " years old" : " old");
    }
    if (not child.due.empty()) return ", due " + child.due;
    return ", age not known";
}

void add(std::vector<Written>& out, shield::Item item, Code<rulebook::DataCategory> category,
         policy::Reveals reveals = policy::Reveals::Nothing) {
    if (trim(item.words).empty()) return;
    out.push_back({std::move(item), category, reveals});
}

std::string told_words(const Family& family) {
    if (family.telling == Telling::NotSaid)
        return "Not asked yet: this was sent as urgent. Do not tell them before talking to the "
               "sender.";
    return std::string(words(family.telling)) + ".";
}

// What was filled in from a happening stands in the short version too, word for word or not at all:
// more that was written goes only where everything goes.
void add_worry(std::vector<Written>& out, const Answers& answers) {
    const auto& brief = answers.origin.short_facts;
    const bool stands = not brief.empty() and answers.facts.find(brief) != std::string::npos;
    const bool whole = stands and answers.facts == brief;
    if (stands and not whole) add(out, {"brief", "In short", brief, false, true, false}, "CONCERN");
    add(out, {"facts", "Seen or heard", answers.facts, false, whole, false}, "CONCERN");
    const auto& view = answers.origin.short_view;
    add(out,
        {"view", "Their view", answers.view, true, not view.empty() and answers.view == view,
         false},
        "OPINION");
}

}  // namespace

void add_child(std::vector<Written>& out, const Child& child, std::size_t number, bool only,
               Date today) {
    const auto id = "child-" + std::to_string(number);
    const std::string whose = only ? "" : " (" + called(child) + ")";
    add(out, {id, "Child", name_of(child) + born_words(child, today), false, true, false, true},
        "IDENTITY");
    const bool guarded = child.address_protected;
    add(out, {id + "-lives", "Home address" + whose, child.lives, false, false, guarded, true},
        "IDENTITY", guarded ? policy::Reveals::Address : policy::Reveals::Nothing);
    add(out, {id + "-school", "School" + whose, child.school, false, false, false, true},
        "EDUCATION");
    if (const auto nhs = people::nhs_number(child.nhs_number); nhs)
        add(out,
            {id + "-nhs-number", "NHS number" + whose, people::spoken_nhs_number(*nhs), false,
             false, false, true},
            "IDENTITY");
}

namespace {

// "Amara Bello, born 1 January 2019 (7)" as first name, last name and day.
Child child_in(std::string_view words) {
    Child out;
    const auto comma = words.find(", ");
    const auto name = trim(words.substr(0, comma));
    const auto rest = comma == words.npos ? std::string_view() : words.substr(comma + 2);
    if (name.starts_with("Unborn baby of")) {
        out.mother = trim(name.substr(14));
    } else if (name != "Name not known") {
        const auto space = name.rfind(' ');
        out.first_name = name.substr(0, space);
        if (space != name.npos) out.last_name = name.substr(space + 1);
    }
    if (rest.starts_with("born ")) {
        if (const auto day = date_as_typed(rest.substr(5, rest.find(" (") - 5), Date{})) {
            out.born_day = std::to_string(day->day);
            out.born_month = std::to_string(day->month);
            out.born_year = std::to_string(day->year);
        }
    } else if (rest.starts_with("about ")) {
        const auto said = rest.substr(6, rest.find(" old") - 6);
        out.about_how_old = said.ends_with(" years") ? said.substr(0, said.size() - 6) : said;
    } else if (rest.starts_with("due ")) {
        out.due = rest.substr(4);
    }
    return out;
}

}  // namespace

std::vector<Child> children_in(const shield::Rendition& rendition) {
    std::vector<Child> out;
    for (const auto& item : rendition.items) {
        if (not item.id.starts_with("child-")) continue;
        const auto dash = item.id.find('-', 6);
        if (dash == item.id.npos) {
            out.push_back(child_in(item.words));
            continue;
        }
        if (out.empty()) continue;
        const auto field = item.id.substr(dash + 1);
        if (field == "lives") out.back().lives = item.words;
        if (field == "school") out.back().school = item.words;
        if (field == "nhs-number") out.back().nhs_number = item.words;
    }
    return out;
}

Written call_item(const parties::Party& sender) {
    const auto& desk =
        sender.safeguarding_lead.empty() ? sender.duty_desk : sender.safeguarding_lead;
    const auto words = desk.name + ", " + sender.name + ", " + desk.phone;
    return {{"call", "Who to call", words, false, true, false, true}, "INVOLVEMENT"};
}

std::vector<Written> items_of(const Answers& answers, const parties::Party& sender, Date today) {
    std::vector<Written> out;
    const bool only = answers.children.size() == 1;
    for (std::size_t i = 0; i < answers.children.size(); ++i)
        add_child(out, answers.children[i], i + 1, only, today);
    add(out,
        {"how-soon", "How soon to act", std::string(words(answers.how_soon)), false, true, false},
        "INVOLVEMENT");
    add_worry(out, answers);
    add(out, {"keep-from", "Keep from", answers.keep_from, false, true, false}, "INVOLVEMENT");
    add(out, {"told", "Family told", told_words(answers.family), false, true, false},
        "INVOLVEMENT");
    add(out, {"told-more", "Why, or more", answers.family.more, false, false, false}, "CONCERN");
    out.push_back(call_item(sender));
    return out;
}

std::vector<shield::Exclusion> exclusions_of(const std::vector<Child>& children) {
    std::vector<shield::Exclusion> out;
    for (const auto& child : children)
        for (const auto& guarded : child.guarded)
            out.push_back({shield::Guarded::Address, guarded, child.kept_from});
    return out;
}

std::vector<std::string> headings_masked(const std::vector<Written>& items,
                                         const std::vector<shield::Exclusion>& exclusions) {
    std::vector<std::string> out;
    for (const auto& written : items) {
        if (written.item.reveals or written.item.id == "call") continue;
        const auto& words = written.item.words;
        const auto made = written.item.field ? shield::masked_words(words, exclusions)
                                             : shield::masked(words, exclusions);
        if (made != words) out.push_back(written.item.heading);
    }
    return out;
}

}  // namespace accord::sharing
