#include "casework/people/person.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/days.h"
#include "engine/matching/normalise.h"

namespace accord::people {

namespace {

constexpr std::string_view accuracies[] = {"exact", "estimated", "year", "due"};

// A day and how sure it is: of a birth or a death.
template <class SureDate>
Json json_of_sure(const SureDate& sure) {
    auto out = Json::object();
    out.set("day", text(sure.day));
    out.set("accuracy", accuracies[static_cast<std::size_t>(sure.accuracy)]);
    return out;
}

template <class SureDate>
Result<SureDate> sure_of_json(const Json& json) {
    SureDate out;
    out.day = TRY(date_from_text(json["day"].text_or()));
    const auto accuracy = json["accuracy"].text_or();
    for (std::size_t i = 0; i < std::size(accuracies); i++)
        if (accuracies[i] == accuracy) out.accuracy = static_cast<Accuracy>(i);
    return out;
}

Json json_of(const Name& name) {
    auto out = Json::object();
    out.set("given", name.given).set("family", name.family).set("use", name.use);
    return out;
}

Name name_of(const Json& json) {
    return {std::string(json["given"].text_or()), std::string(json["family"].text_or()),
            std::string(json["use"].text_or())};
}

Json json_of(const Address& address) {
    auto out = Json::object();
    out.set("use", code(address.use)).set("lines", address.lines).set("postcode", address.postcode);
    out.set("from", json_of_day(address.from)).set("until", json_of_day(address.until));
    out.set("confidential", address.confidential).set("must_not_know", address.must_not_know);
    if (not address.uprn.empty()) out.set("uprn", address.uprn);
    return out;
}

Result<Address> address_of(const Json& json) {
    Address address;
    address.use = address_use_from(json["use"].text_or());
    address.lines = json["lines"].text_or();
    address.postcode = json["postcode"].text_or();
    address.from = TRY(day_of_json(json["from"]));
    address.until = TRY(day_of_json(json["until"]));
    // What cannot be read as open stays shut.
    address.confidential = json["confidential"].boolean_or(true);
    address.must_not_know = json["must_not_know"].text_or();
    address.uprn = json["uprn"].text_or();
    return address;
}

}  // namespace

std::string full_name(const Person& person) {
    return std::string(trim(person.name.given + " " + person.name.family));
}

std::optional<int> age(const Person& person, Date on) {
    if (not person.born or person.born->accuracy == Accuracy::Due or on < person.born->day)
        return std::nullopt;
    if (person.deceased and not person.died) return std::nullopt;
    return years_between(person.born->day, person.died ? std::min(person.died->day, on) : on);
}

std::string spoken_age(const Person& person, Date on) {
    const auto years = age(person, on);
    if (not years) return {};
    const bool sure = person.born->accuracy == Accuracy::Exact and
                      (not person.died or person.died->accuracy == Accuracy::Exact);
    return (sure ? "" : "about ") + std::to_string(*years);
}

std::string spoken_birth(const Person& person, Date on) {
    if (not person.born) return "birth date not known";
    const auto day = person.born->day;
    const auto year = std::to_string(day.year);
    const auto years = spoken_age(person, on);
    const auto aged = years.empty() ? std::string()
                      : person.died ? " (died at " + years + ")"
                                    : " (" + years + ")";
    switch (person.born->accuracy) {
        case Accuracy::Due: return "due " + spoken(day);
        case Accuracy::YearOnly: return "born in " + year + aged;
        case Accuracy::Estimated: return "born about " + year + aged;
        case Accuracy::Exact: break;
    }
    return "born " + spoken(day) + aged;
}

std::string spoken_death(const Person& person) {
    if (not person.died) return person.deceased ? "They have died" : "";
    const auto day = person.died->day;
    if (person.died->accuracy == Accuracy::YearOnly) return "In " + std::to_string(day.year);
    if (person.died->accuracy == Accuracy::Estimated) return "About " + spoken(day);
    return "On " + spoken(day);
}

const Address* home(const Person& person, Date on) {
    const Address* best = nullptr;
    for (const auto& address : person.addresses) {
        if (address.use == AddressUse::Former) continue;
        if (address.from and on < *address.from) continue;
        if (address.until and *address.until <= on) continue;
        // The latest arrival is where they are now: a refuge after a home.
        if (best == nullptr or address.from.value_or(Date{}) >= best->from.value_or(Date{}))
            best = &address;
    }
    return best;
}

bool holds_confidential_address(const Person& person) {
    return std::any_of(person.addresses.begin(), person.addresses.end(),
                       [](const Address& address) { return address.confidential; });
}

bool holds_confidential_reach(const Person& person) {
    return std::any_of(person.reaches.begin(), person.reaches.end(), is_shut);
}

bool holds_secret(const Person& person) {
    return holds_confidential_address(person) or holds_confidential_reach(person);
}

Json particulars(const Person& person) {
    auto out = Json::object();
    out.set("name", json_of(person.name));
    auto names = Json::array();
    for (const auto& name : person.other_names) names.add(json_of(name));
    out.set("other_names", std::move(names));
    if (person.born) out.set("born", json_of_sure(*person.born));
    out.set("nhs_number", person.nhs_number).set("school", person.school);
    auto addresses = Json::array();
    for (const auto& address : person.addresses) addresses.add(json_of(address));
    out.set("addresses", std::move(addresses));
    out.set("deceased", person.deceased);
    out.set("sex", person.sex).set("gender", person.gender).set("language", person.language);
    out.set("interpreter", person.interpreter).set("needs", person.needs);
    if (not person.their_id.empty()) out.set("their_id", person.their_id);
    // What came later is written where there is any: a record that has none keeps its bytes.
    if (not person.reaches.empty()) {
        auto reaches = Json::array();
        for (const auto& reach : person.reaches) reaches.add(json_of(reach));
        out.set("reaches", std::move(reaches));
    }
    if (not person.upn.empty()) out.set("upn", person.upn);
    if (not person.identifiers.empty()) {
        auto identifiers = Json::array();
        for (const auto& each : person.identifiers) {
            auto one = Json::object();
            one.set("system", each.system).set("value", each.value);
            identifiers.add(std::move(one));
        }
        out.set("identifiers", std::move(identifiers));
    }
    if (person.died) out.set("died", json_of_sure(*person.died));
    return out;
}

Result<Person> with_particulars(Person person, const Json& json) {
    person.name = name_of(json["name"]);
    if (const auto* names = json["other_names"].items())
        for (const auto& name : *names) person.other_names.push_back(name_of(name));
    if (json.has("born")) person.born = TRY(sure_of_json<BirthDate>(json["born"]));
    person.nhs_number = json["nhs_number"].text_or();
    person.school = json["school"].text_or();
    if (const auto* addresses = json["addresses"].items())
        for (const auto& address : *addresses) person.addresses.push_back(TRY(address_of(address)));
    person.deceased = json["deceased"].boolean_or();
    person.sex = json["sex"].text_or();
    person.gender = json["gender"].text_or();
    person.language = json["language"].text_or();
    person.interpreter = json["interpreter"].boolean_or();
    person.needs = json["needs"].text_or();
    person.their_id = json["their_id"].text_or();
    if (const auto* reaches = json["reaches"].items())
        for (const auto& each : *reaches) person.reaches.push_back(reach_of_json(each));
    person.upn = json["upn"].text_or();
    if (const auto* identifiers = json["identifiers"].items())
        for (const auto& each : *identifiers)
            person.identifiers.push_back(
                {std::string(each["system"].text_or()), std::string(each["value"].text_or())});
    if (json.has("died")) person.died = TRY(sure_of_json<DeathDate>(json["died"]));
    return person;
}

std::string spoken_identifiers(const Person& person) {
    std::vector<std::string> out;
    for (const auto& each : person.identifiers) out.push_back(each.system + ": " + each.value);
    return join(out, ", ");
}

std::string_view spoken_sex(std::string_view code) {
    if (code == "f") return "Female";
    if (code == "m") return "Male";
    if (code == "x") return "Neither, or not certain";
    return "Not known";
}

namespace {

// However it is typed: a postcode is a few doors, and that is near enough to be found. One front
// door has one number, whatever else is written.
bool same_place(const Address& one, const Address& other) {
    if (not one.uprn.empty() and one.uprn == other.uprn) return true;
    const auto here = matching::postcode(one.postcode);
    const auto there = matching::postcode(other.postcode);
    if (not here.empty() and not there.empty()) return here == there;
    return matching::street(one.lines) == matching::street(other.lines);
}

// An address, or a number.
template <class Kept>
void shut(Kept& kept, const std::string& must_not_know) {
    kept.confidential = true;
    if (kept.must_not_know.find(must_not_know) != std::string::npos) return;
    if (not kept.must_not_know.empty()) kept.must_not_know += ", ";
    kept.must_not_know += must_not_know;
}

void shut_same_numbers(const Person& was, Person& now) {
    for (auto& reach : now.reaches)
        for (const auto& before : was.reaches)
            if (before.confidential and not reach.to_check and same_reach(before, reach))
                shut(reach, before.must_not_know);
}

void shut_same_places(const Person& was, Person& now) {
    for (auto& address : now.addresses)
        for (const auto& before : was.addresses)
            if (before.confidential and same_place(before, address))
                shut(address, before.must_not_know);
}

}  // namespace

namespace {

// It was known that where they live must not be learnt, and not where that is: wherever it is said
// to be now, is it.
void shut_unknown_home(const Person& was, Person& now) {
    for (const auto& before : was.addresses) {
        if (is_known(before) or not before.confidential) continue;
        for (auto& address : now.addresses)
            if (address.use != AddressUse::Former) shut(address, before.must_not_know);
    }
}

}  // namespace

void keep_shut(const Person& was, Person& now) {
    shut_same_places(was, now);
    shut_same_numbers(was, now);
    shut_unknown_home(was, now);
    // One that was secret is never dropped: it may still be what must not be learnt.
    for (const auto& before : was.addresses) {
        if (not is_known(before) and holds_confidential_address(now)) continue;
        const bool there =
            std::any_of(now.addresses.begin(), now.addresses.end(),
                        [&](const Address& address) { return same_place(before, address); });
        if (not before.confidential or there) continue;
        now.addresses.push_back(before);
        now.addresses.back().use = AddressUse::Former;
    }
    for (const auto& before : was.reaches) {
        const bool there =
            std::any_of(now.reaches.begin(), now.reaches.end(), [&](const Reach& reach) {
                return (before.to_check or not reach.to_check) and same_reach(before, reach);
            });
        if (not before.confidential or there) continue;
        now.reaches.push_back(before);
        now.reaches.back().former = true;
    }
}

void shut_as(const Person& one, Person& other, Date today) {
    shut_same_places(one, other);
    shut_same_numbers(one, other);
    const auto* theirs = home(one, today);
    const auto* own = home(other, today);
    if (theirs == nullptr or own == nullptr or not theirs->confidential) return;
    shut(other.addresses[static_cast<std::size_t>(own - other.addresses.data())],
         theirs->must_not_know);
}

void warn_as(const Person& one, Person& other) {
    for (auto& reach : other.reaches)
        for (const auto& said : one.reaches) {
            if (not same_reach(said, reach) or warning(said).empty()) continue;
            if (static_cast<int>(said.ringing) < static_cast<int>(reach.ringing)) continue;
            if (reach.ringing != said.ringing) reach.ringing_why.clear();
            reach.ringing = said.ringing;
            if (reach.ringing_why.find(said.ringing_why) != std::string::npos) continue;
            if (not reach.ringing_why.empty()) reach.ringing_why += ", ";
            reach.ringing_why += said.ringing_why;
        }
}

std::vector<std::string> changed_between(const Person& was, const Person& now) {
    std::vector<std::string> out;
    const auto note = [&](bool differs, std::string what) {
        if (differs) out.push_back(std::move(what));
    };
    note(was.name != now.name, "name");
    note(was.other_names != now.other_names, "other names");
    note(was.born != now.born, "birth date");
    note(was.nhs_number != now.nhs_number, "NHS number");
    note(was.upn != now.upn, "pupil number (UPN)");
    note(was.identifiers != now.identifiers, "other numbers");
    note(was.addresses != now.addresses, "addresses");
    note(was.reaches != now.reaches, "how to reach them");
    note(was.school != now.school, "school");
    note(was.sex != now.sex or was.gender != now.gender, "sex or gender");
    note(was.language != now.language or was.interpreter != now.interpreter or
             was.needs != now.needs,
         "language and needs");
    note(was.deceased != now.deceased or was.died != now.died, "whether they have died");
    return out;
}

std::string word_of_their_id(std::string_view their_id) {
    return "their id\n" + std::string(their_id);
}

bool shut_home(Person& person, Date today) {
    const auto* at = home(person, today);
    for (auto& address : person.addresses) {
        if (&address != at) continue;
        if (address.confidential) return false;
        address.confidential = true;
        return true;
    }
    Address nowhere;  // not known here, and not to be learnt all the same
    nowhere.confidential = true;
    person.addresses.push_back(std::move(nowhere));
    return true;
}

void hide_home(Person& person, const std::string& from_whom, Date today) {
    if (not shut_home(person, today)) return;
    const auto* at = home(person, today);
    for (auto& address : person.addresses)
        if (&address == at) address.must_not_know = from_whom;
}

std::vector<std::string> search_words(const Person& person) {
    std::vector<std::string> out;
    const auto take = [&](const Name& name) {
        for (const auto& part : {name.given, name.family}) {
            const auto folded = fold(part);
            for (const auto word : words(folded)) out.emplace_back(word);
        }
    };
    take(person.name);
    for (const auto& name : person.other_names) take(name);
    if (not person.their_id.empty()) out.push_back(word_of_their_id(person.their_id));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace accord::people
