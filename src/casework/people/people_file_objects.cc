// What one object of a file says of a person: by its own names, or by those of the multi-agency
// standard (MAIS), of which every part may come bare or in a list, and a code alone or as an
// address.
#include <algorithm>

#include "base/text.h"
#include "casework/people/people_file.h"

namespace accord::people {
namespace {

constexpr std::string_view nhs_system = "nhs-number";
constexpr std::string_view pupil_system = "upn";
constexpr std::string_view known_contexts[] = {"https://github.com/SocialCareData/ontology/",
                                               "https://socialcaredata.github.io/ontology/"};
constexpr std::string_view context_name = "context.jsonld";

std::string plain(const Json& value) {
    if (const auto* text = value.string()) return *text;
    if (const auto* number = value.number()) return number->text;
    if (const auto* yes = value.boolean()) return *yes ? "yes" : "no";
    return {};
}

void flatten(const Json& value, const std::string& way, std::vector<Cell>& out) {
    if (const auto* members = value.members()) {
        for (const auto& [key, each] : *members)
            flatten(each, way.empty() ? key : way + "." + key, out);
        return;
    }
    if (const auto* items = value.items()) {
        if (not items->empty() and items->front().members())
            return flatten(items->front(), way, out);
        std::vector<std::string> all;
        for (const auto& each : *items)
            if (auto one = plain(each); not one.empty()) all.push_back(std::move(one));
        out.push_back({way, join(all, ", ")});
        return;
    }
    out.push_back({way, plain(value)});
}

// ---------------------------------------------------------------- the standard

// A part that may come bare or in a list.
std::vector<Json> all_of(const Json& value) {
    if (const auto* items = value.items()) return *items;
    return value.is_null() ? std::vector<Json>() : std::vector<Json>{value};
}

Json first_of(const Json& value) {
    auto all = all_of(value);
    return all.empty() ? Json() : std::move(all.front());
}

// "1", or what stands at the end of "…/phenotypic-sex-code#1".
std::string code_in(const Json& value) {
    auto one = first_of(value);
    if (one.has("@id")) one = one["@id"];
    auto text = plain(one);
    const auto hash = text.find_last_of('#');
    return hash == std::string::npos ? text : text.substr(hash + 1);
}

std::string words_in(const Json& value) {
    std::vector<std::string> out;
    for (const auto& each : all_of(value))
        if (auto one = plain(each); not one.empty()) out.push_back(std::move(one));
    return join(out, " ");
}

// The one whose use is usual, else official, else the first.
std::size_t usual_of(const std::vector<Json>& all, std::initializer_list<std::string_view> uses) {
    for (const auto use : uses)
        for (std::size_t i = 0; i < all.size(); ++i)
            if (code_in(all[i]["use"]) == use) return i;
    return 0;
}

std::string whole_name(const Json& name) {
    return std::string(trim(words_in(name["givenName"]) + " " + words_in(name["familyName"])));
}

void add_names(const Json& person, std::vector<Cell>& out) {
    const auto all = all_of(person["name"]);
    if (all.empty()) return;
    const auto at = usual_of(all, {"usual", "official"});
    out.push_back({"given", words_in(all[at]["givenName"])});
    out.push_back({"family", words_in(all[at]["familyName"])});
    std::vector<std::string> others;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i != at) others.push_back(whole_name(all[i]));
        if (auto called = plain(first_of(all[i]["preferredName"])); not called.empty())
            others.push_back(std::move(called));
    }
    std::erase_if(others, [](const std::string& each) { return each.empty(); });
    out.push_back({"known as", join(others, ", ")});
}

// One cell holds several with commas between.
std::string without_commas(std::string text) {
    std::replace(text.begin(), text.end(), ',', ' ');
    return std::string(trim(text));
}

// "urn:example:hospital-number": "hospital-number"
std::string last_part(std::string_view system) {
    const auto at = system.find_last_of(":/#");
    return std::string(at == system.npos ? system : system.substr(at + 1));
}

// Whose each is, where a contact has a name; of two of a kind the commas are between.
void add_contacts(const Json& person, std::vector<Cell>& out) {
    std::vector<std::string> numbers, addresses;
    for (const auto& contact : all_of(person["contact"])) {
        const auto name = without_commas(plain(first_of(contact["contactName"])));
        const auto whose = name.empty() ? std::string() : " (" + name + ")";
        for (const auto& each : all_of(contact["telephone"]))
            if (auto one = plain(each); not one.empty()) numbers.push_back(one + whose);
        for (const auto& each : all_of(contact["email"]))
            if (auto one = plain(each); not one.empty()) addresses.push_back(one + whose);
    }
    out.push_back({"telephone", join(numbers, ", ")});
    out.push_back({"e-mail", join(addresses, ", ")});
}

void add_identifiers(const Json& person, std::vector<Cell>& out) {
    std::string nhs, pupil, own;
    std::vector<std::string> others;
    for (const auto& each : all_of(person["identifier"])) {
        const auto value = plain(each["value"]);
        const auto system = plain(each["system"]);
        const bool is_pupil = system.ends_with(pupil_system);
        if (is_pupil and pupil.empty()) pupil = value;
        if (system.ends_with(nhs_system)) {
            if (nhs.empty()) nhs = value;
        } else if (own.empty()) {
            own = value;  // by which whoever sends it knows them again
        } else if (not is_pupil and not system.empty()) {
            others.push_back(without_commas(last_part(system)) + ": " + without_commas(value));
        }
    }
    out.push_back({"id", own});
    out.push_back({"nhs", nhs});
    out.push_back({"unique pupil number", pupil});
    out.push_back({"other numbers", join(others, ", ")});
}

// Day, month, year, in this order: what is not accurate is left out, and a guessed year with it.
std::string born_in(const Json& born) {
    const auto one = first_of(born);
    const auto day = plain(one["date"]);
    auto sure = plain(first_of(one["accuracyIndicator"]));
    if (sure.empty()) sure = "AAA";
    if (sure.size() != 3 or day.size() < 4) return day;
    if (sure[2] == 'U') return {};
    return sure == "AAA" ? day : day.substr(0, 4);
}

void add_home(const Json& person, std::vector<Cell>& out) {
    const auto all = all_of(person["address"]);
    if (all.empty()) return;
    const auto& home = all[usual_of(all, {"home", "temp"})];
    std::vector<std::string> lines;
    for (const auto* part : {"line1", "line2", "city"})
        if (auto one = plain(first_of(home[part])); not one.empty())
            lines.push_back(std::move(one));
    out.push_back({"address", join(lines, ", ")});
    out.push_back({"postcode", plain(first_of(home["postcode"]))});
    out.push_back({"uprn", plain(first_of(home["UPRN"]))});
}

// We fetch no context: what a name means is known here, or it is not read.
Result<void> known_context(const Json& person) {
    for (const auto& each : all_of(person["@context"])) {
        const auto* text = each.string();
        if (text == nullptr)
            return fail(invalid("a context of its own is not read: name the published one"));
        const bool published =
            std::any_of(std::begin(known_contexts), std::end(known_contexts),
                        [&](std::string_view start) { return text->starts_with(start); });
        const bool relative = text->find("://") == std::string::npos;
        if ((not published and not relative) or not text->ends_with(context_name))
            return fail(invalid("the context “" + *text + "” is not known here"));
    }
    return {};
}

}  // namespace

std::vector<Cell> cells_of_object(const Json& object) {
    std::vector<Cell> out;
    flatten(object, {}, out);
    return out;
}

bool is_person_of_standard(const Json& object) {
    for (const auto& each : all_of(object["@type"]))
        if (plain(each).ends_with("Person")) return true;
    const auto name = first_of(object["name"]);
    return name.has("familyName") or name.has("givenName");
}

Result<std::vector<Cell>> cells_of_standard(const Json& person) {
    if (not is_person_of_standard(person)) {
        const auto type = plain(first_of(person["@type"]));
        return fail(invalid("this is no person" + (type.empty() ? "" : ", but: " + type)));
    }
    TRY(known_context(person));
    std::vector<Cell> out;
    add_identifiers(person, out);
    add_names(person, out);
    out.push_back({"born", born_in(person["dateOfBirth"])});
    out.push_back({"sex", code_in(person["sexCode"])});
    add_home(person, out);
    const auto speaks = first_of(person["communication"]);
    out.push_back({"language", code_in(first_of(speaks["language"])["languageCode"])});
    out.push_back({"needs", plain(first_of(speaks["specialCommunicationNeeds"]))});
    out.push_back({"deceased", plain(first_of(person["isDeceased"]))});
    out.push_back({"date of death", born_in(person["deceasedDate"])});
    add_contacts(person, out);
    return out;
}

}  // namespace accord::people
