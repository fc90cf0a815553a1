#include "casework/people/closeness.h"

#include <algorithm>

#include "base/text.h"
#include "base/word_table.h"
#include "casework/people/days.h"
#include "casework/people/matcher.h"
#include "engine/matching/normalise.h"

namespace accord::people {
namespace {

constexpr WordTable<Nearness, 4> table{{{"family", "They are family"},
                                        {"one-home", "I live with them"},
                                        {"friend", "They are friends, or were"},
                                        {"other", "Something else"}}};

const matching::Names& names() {
    static const auto read = names_of_program();
    static const matching::Names none;
    return read ? *read : none;
}

bool shares_a_row(const std::string& one, const std::string& other) {
    const auto theirs = names().groups(one);
    const auto own = names().groups(other);
    return std::any_of(own.begin(), own.end(), [&](std::uint32_t row) {
        return std::find(theirs.begin(), theirs.end(), row) != theirs.end();
    });
}

// One word of the one stands in the other, itself or as a form of it: Kate is Katherine, and
// Nwosu-Hart is known by Nwosu.
bool is_name(std::string_view said, std::string_view held) {
    const auto own = matching::name_words(held);
    for (const auto& word : matching::name_words(said))
        for (const auto& there : own)
            if (word == there or shares_a_row(word, there)) return true;
    return false;
}

bool is_current(const Address& address, Date today) {
    return address.use != AddressUse::Former and (not address.until or today < *address.until);
}

bool lives_near(const Closeness& said, const Person& person, Date today) {
    const auto postcode = matching::postcode(said.at.postcode);
    return not postcode.empty() and
           std::any_of(person.addresses.begin(), person.addresses.end(), [&](const Address& each) {
               return is_current(each, today) and matching::postcode(each.postcode) == postcode;
           });
}

bool lives_there(const Closeness& said, const Person& person, Date today) {
    const auto home = home_of(said.at.lines, said.at.postcode);
    return not home.empty() and
           std::any_of(person.addresses.begin(), person.addresses.end(), [&](const Address& each) {
               return is_current(each, today) and home_of(each.lines, each.postcode) == home;
           });
}

bool is_digit(char c) {
    return c >= '0' and c <= '9';
}

// Numbers of houses and flats, and the letters that go with them: "flat b 14 alder court" has b and
// 14, as "14b alder court" has.
std::vector<std::string> doors_in(const std::string& street) {
    std::vector<std::string> out;
    bool letter_may_follow = false;
    for (const auto each : accord::words(street)) {
        const auto digits = std::find_if_not(each.begin(), each.end(), is_digit);
        const std::string rest(digits, each.end());
        if (is_digit(each.front())) {
            out.emplace_back(each.begin(), digits);
            if (rest.size() == 1) out.push_back(rest);
        } else if (letter_may_follow and each.size() == 1) {
            out.emplace_back(each);
        }
        letter_may_follow = is_digit(each.front()) or each == "flat" or each == "apartment" or
                            each == "unit" or each == "apt";
    }
    return out;
}

}  // namespace

std::string_view word(Nearness nearness) {
    return table.word(nearness);
}
std::string_view words(Nearness nearness) {
    return table.words(nearness);
}
std::optional<Nearness> nearness_from(std::string_view word) {
    return table.from(word);
}

Faults faults_of(const Closeness& said) {
    Faults out;
    const bool given = not said.whom.given.empty();
    const bool family = not said.whom.family.empty();
    const bool more = said.born or not said.at.postcode.empty();
    if (not given and not family)
        out.push_back({.where = "given", .sentence = "Enter a first name or a last name"});
    else if (given != family and not more)
        out.push_back(
            {.where = given ? "family" : "given",
             .sentence = given ? "Enter their last name, or their date of birth or postcode"
                               : "Enter their first name, or their date of birth or postcode"});
    if (not said.at.postcode.empty() and
        not matching::is_uk_postcode(matching::postcode(said.at.postcode)))
        out.push_back({.where = "postcode", .sentence = "Enter a whole postcode, like E5 0XX"});
    return out;
}

Json particulars(const Closeness& said) {
    Person whom;
    whom.name = said.whom;
    whom.born = said.born;
    whom.addresses = {said.at};
    return Json::object()
        .set("nearness", word(said.nearness))
        .set("whom", particulars(whom))
        .set("words", said.words);
}

Result<Closeness> with_particulars(Closeness said, const Json& json) {
    const auto whom = TRY(with_particulars(Person{}, json["whom"]));
    said.nearness = nearness_from(json["nearness"].text_or()).value_or(Nearness::Other);
    said.whom = whom.name;
    said.born = whom.born;
    if (not whom.addresses.empty()) said.at = whom.addresses.front();
    said.words = json["words"].text_or();
    return said;
}

bool is_meant(const Closeness& said, const Person& person, Date today) {
    // 1. Their home is theirs, whoever of them it was said of.
    if (lives_there(said, person, today)) return true;
    if (years_apart(said.born, person.born)) return false;
    // 2. A part of the name is enough beside the birth date or the postcode; alone both are needed.
    const bool near = same_day(said.born, person.born) or lives_near(said, person, today);
    auto held = person.other_names;
    held.push_back(person.name);
    return std::any_of(held.begin(), held.end(), [&](const Name& name) {
        const bool given = is_name(said.whom.given, name.given);
        const bool family = is_name(said.whom.family, name.family);
        return (given and family) or (near and (given or family));
    });
}

std::string home_of(std::string_view lines, std::string_view postcode) {
    const auto code = matching::postcode(postcode);
    if (code.empty()) return {};
    auto doors = doors_in(matching::street(lines));
    // "Flat B, 14 Alder Court" and "14b Alder Court" are one home.
    std::sort(doors.begin(), doors.end());
    // A house without a number is known by its name.
    const auto door =
        doors.empty() ? fold(trim(lines.substr(0, lines.find(',')))) : join(doors, " ");
    return door.empty() ? std::string() : "home\n" + code + "\n" + door;
}

std::string family_at(std::string_view family, std::string_view postcode) {
    const auto code = matching::postcode(postcode);
    const auto name = join(matching::name_words(family), " ");
    return code.empty() or name.empty() ? std::string() : "family\n" + code + "\n" + name;
}

std::vector<std::string> homes_of(const Person& person, Date today) {
    std::vector<std::string> out;
    const auto add = [&](std::string one) {
        if (not one.empty()) out.push_back(std::move(one));
    };
    for (const auto& address : person.addresses) {
        if (not is_current(address, today)) continue;
        add(home_of(address.lines, address.postcode));
        add(family_at(person.name.family, address.postcode));
        for (const auto& name : person.other_names) add(family_at(name.family, address.postcode));
    }
    return out;
}

}  // namespace accord::people
