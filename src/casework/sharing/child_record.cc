#include "casework/sharing/child_record.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/in_house.h"
#include "casework/people/nhs_number.h"
#include "engine/shield/exclusion.h"
#include "engine/shield/tokens.h"

namespace accord::sharing {
namespace {

// "14 Tidal Row, London E5 0XX": the lines, and the postcode that they end with.
people::Address address_of(std::string_view typed) {
    people::Address out;
    const auto all = trim(typed);
    out.lines = all;
    const auto last = all.rfind(' ');
    if (last == all.npos) return out;
    const auto before = all.rfind(' ', last - 1);
    const auto at = before == all.npos ? 0 : before + 1;
    auto whole = std::string(all.substr(at));
    std::erase(whole, ' ');
    if (not shield::is_postcode(fold(whole))) return out;
    out.postcode = all.substr(at);
    auto lines = trim(all.substr(0, at));
    while (not lines.empty() and lines.back() == ',') lines.remove_suffix(1);
    out.lines = lines;
    return out;
}

}  // namespace

Child child_of(const people::Person& person, Date today) {
    Child child;
    child.person = text(person.reference);
    child.first_name = person.name.given;
    child.last_name = person.name.family;
    using people::Accuracy;
    const bool to_the_day = person.born and (person.born->accuracy == Accuracy::Exact or
                                             person.born->accuracy == Accuracy::Due);
    if (to_the_day) {
        child.born_day = std::to_string(person.born->day.day);
        child.born_month = std::to_string(person.born->day.month);
        child.born_year = std::to_string(person.born->day.year);
    } else if (const auto years = people::age(person, today)) {
        child.about_how_old = std::to_string(*years);
    }
    child.nhs_number = person.nhs_number;
    child.school = person.school;
    if (const auto* home = people::home(person, today)) child.lives = people::one_line(*home);
    guard(child, person, today);
    if (child.address_protected) child.lives = shield::mask_for(shield::Guarded::Address);
    return child;
}

Result<Child> child_on_list(audit::Reading& reading, const people::Person& person) {
    const auto house = TRY(people::InHouse::of_all(reading, person));
    return child_of(house.read(person), london_day(reading.now()));
}

void guard(Child& child, const people::Person& person, Date today) {
    const auto* home = people::home(person, today);
    if (home != nullptr and home->confidential) child.address_protected = true;
    // The school gives the place away as well. Typed by hand, it was meant.
    if (child.address_protected and child.person == text(person.reference)) child.school.clear();
    for (const auto& address : person.addresses) {
        if (not address.confidential) continue;
        auto line = people::one_line(address);
        if (std::find(child.guarded.begin(), child.guarded.end(), line) == child.guarded.end())
            child.guarded.push_back(std::move(line));
        if (not address.must_not_know.empty()) child.kept_from = address.must_not_know;
    }
    for (const auto& reach : person.reaches)
        if (reach.confidential and child.kept_from.empty()) child.kept_from = reach.must_not_know;
}

people::Person person_of(const Child& child, Date today) {
    using people::Accuracy;
    people::Person out;
    out.name = {std::string(trim(child.first_name)), std::string(trim(child.last_name)), "usual"};
    if (const auto day = born(child))
        out.born = people::BirthDate{*day, *day > today ? Accuracy::Due : Accuracy::Exact};
    else if (const auto years = age(child, today))
        out.born = people::BirthDate{plus_months(today, -12 * *years), Accuracy::Estimated};
    if (const auto nhs = people::nhs_number(child.nhs_number)) out.nhs_number = *nhs;
    out.school = trim(child.school);
    if (not trim(child.lives).empty()) {
        const bool held_back = shield::has_mask(child.lives, shield::Guarded::Address);
        auto address = held_back ? people::Address{} : address_of(child.lives);
        address.confidential = child.address_protected;
        if (child.address_protected) address.must_not_know = child.kept_from;
        out.addresses.push_back(std::move(address));
    }
    return out;
}

bool is_about(std::span<const Child> children, std::span<const Reference> records) {
    return std::any_of(children.begin(), children.end(), [&](const Child& child) {
        return std::any_of(records.begin(), records.end(),
                           [&](const Reference& record) { return child.person == text(record); });
    });
}

Result<bool> any_closed(audit::Reading& reading, const people::Closed& closed,
                        std::span<const Child> children) {
    if (closed.nothing()) return false;
    const auto today = london_day(reading.now());
    for (const auto& child : children)
        if (TRY(closed.keeps(reading, child.person, person_of(child, today)))) return true;
    return false;
}

std::vector<Child> restricted_children() {
    Child out;
    out.first_name = people::restricted_word;
    return {out};
}

}  // namespace accord::sharing
