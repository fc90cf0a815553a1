#include "casework/people/particular.h"

#include "base/london.h"
#include "base/text.h"
#include "casework/people/nhs_number.h"

namespace accord::people {
namespace {

std::string say_name(const Person& person, Date) {
    return full_name(person);
}

std::string say_other_names(const Person& person, Date) {
    std::vector<std::string> out;
    for (const auto& name : person.other_names)
        out.push_back(std::string(trim(name.given + " " + name.family)) + " (" + name.use + ")");
    return join(out, ", ");
}

std::string say_born(const Person& person, Date today) {
    return person.born ? capitalised(spoken_birth(person, today)) : std::string();
}

std::string say_sex(const Person& person, Date) {
    return person.sex.empty() ? std::string() : std::string(spoken_sex(person.sex));
}

std::string say_number(const Person& person, Date) {
    return person.nhs_number.empty() ? std::string() : spoken_nhs_number(person.nhs_number);
}

std::string say_addresses(const Person& person, Date) {
    std::vector<std::string> out;
    for (const auto& address : person.addresses) {
        auto line = one_line(address);
        if (address.from) line += ", from " + spoken(*address.from);
        if (address.until) line += ", until " + spoken(*address.until);
        if (not address.uprn.empty()) line += ", UPRN " + address.uprn;
        if (address.confidential) line += " (secret)";
        out.push_back(std::move(line));
    }
    return join(out, "; ");
}

std::string say_reaches(const Person& person, Date) {
    std::vector<std::string> out;
    for (const auto& reach : person.reaches) {
        auto line = one_line(reach);
        if (const auto care = warning(reach); not care.empty()) line += " (" + care + ")";
        if (reach.former) line += ", no longer";
        if (is_shut(reach)) line += reach.confidential ? " (secret)" : " (to be looked at)";
        out.push_back(std::move(line));
    }
    return join(out, "; ");
}

std::string say_language(const Person& person, Date) {
    if (person.language.empty()) return person.interpreter ? "An interpreter is needed" : "";
    return person.language + (person.interpreter ? ", with an interpreter" : "");
}

constexpr Particular all[] = {
    {"name", "Name", say_name, [](const Person& from, Person& into) { into.name = from.name; }},
    {"other-names", "Other names", say_other_names,
     [](const Person& from, Person& into) { into.other_names = from.other_names; }},
    {"born", "Birth date", say_born,
     [](const Person& from, Person& into) { into.born = from.born; }},
    {"sex", "Sex, as registered", say_sex,
     [](const Person& from, Person& into) { into.sex = from.sex; }},
    {"gender", "Gender", [](const Person& person, Date) { return person.gender; },
     [](const Person& from, Person& into) { into.gender = from.gender; }},
    {"nhs-number", "NHS number", say_number,
     [](const Person& from, Person& into) { into.nhs_number = from.nhs_number; }},
    {"upn", "Pupil number (UPN)", [](const Person& person, Date) { return person.upn; },
     [](const Person& from, Person& into) { into.upn = from.upn; }},
    {"identifiers", "Other numbers",
     [](const Person& person, Date) { return spoken_identifiers(person); },
     [](const Person& from, Person& into) { into.identifiers = from.identifiers; }},
    {"addresses", "Addresses", say_addresses,
     [](const Person& from, Person& into) { into.addresses = from.addresses; }},
    {"reaches", "How to reach them", say_reaches,
     [](const Person& from, Person& into) { into.reaches = from.reaches; }},
    {"school", "School or nursery", [](const Person& person, Date) { return person.school; },
     [](const Person& from, Person& into) { into.school = from.school; }},
    {"language", "Language", say_language,
     [](const Person& from, Person& into) {
         into.language = from.language;
         into.interpreter = from.interpreter;
     }},
    {"needs", "Talking with them", [](const Person& person, Date) { return person.needs; },
     [](const Person& from, Person& into) { into.needs = from.needs; }},
    {"deceased", "Whether they have died",
     [](const Person& person, Date) {
         const auto day = spoken_death(person);
         return not person.died ? day : "They died " + lower(day.substr(0, 1)) + day.substr(1);
     },
     [](const Person& from, Person& into) {
         into.deceased = from.deceased;
         into.died = from.died;
     }},
};

}  // namespace

std::span<const Particular> particulars_of_records() {
    return all;
}

const Particular* particular(std::string_view code) {
    for (const auto& one : all)
        if (one.code == code) return &one;
    return nullptr;
}

bool is_restricted(const Particular& one, const Person& person, const Person& other) {
    // The school of somebody who lives in secret gives the place away.
    if (one.code == "addresses" or one.code == "school")
        return holds_confidential_address(person) or holds_confidential_address(other);
    return one.code == "reaches" and
           (holds_confidential_reach(person) or holds_confidential_reach(other));
}

bool says_the_same(const Particular& one, const Person& person, const Person& other, Date today) {
    return fold(one.say(person, today)) == fold(one.say(other, today));
}

bool in_conflict(const Particular& one, const Person& person, const Person& other, Date today) {
    return not one.say(person, today).empty() and not one.say(other, today).empty() and
           not says_the_same(one, person, other, today);
}

}  // namespace accord::people
