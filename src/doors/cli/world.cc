#include "doors/cli/world.h"

#include <algorithm>

#include "base/json.h"

namespace accord::cli {

namespace {

// SplitMix64: small, and the same everywhere. It makes people up; it guards nothing.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t upto(std::size_t n) {
        state_ += 0x9E3779B97F4A7C15ULL;
        auto z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return static_cast<std::size_t>((z ^ (z >> 31U)) % n);
    }
    const std::string& of(const std::vector<std::string>& list) { return list[upto(list.size())]; }

private:
    std::uint64_t state_;
};

std::vector<std::string> strings(const Json& json) {
    std::vector<std::string> out;
    if (const auto* items = json.items())
        for (const auto& item : *items) out.emplace_back(item.text_or());
    return out;
}

MadeUpDesk desk_of(const Json& json) {
    return {std::string(json["name"].text_or()), std::string(json["phone"].text_or())};
}

MadeUpParty party_of(const Json& json) {
    MadeUpParty party;
    party.key = json["key"].text_or();
    party.name = json["name"].text_or();
    party.type = json["type"].text_or();
    party.duty_desk = desk_of(json["duty_desk"]);
    party.safeguarding_lead = desk_of(json["safeguarding_lead"]);
    party.cover = desk_of(json["cover"]);
    party.always_there = json["always_there"].boolean_or(false);
    party.signed_agreement = json["signed"].boolean_or(true);
    if (const auto* staff = json["staff"].items())
        for (const auto& one : *staff)
            party.staff.push_back(
                {std::string(one["key"].text_or()), std::string(one["name"].text_or()),
                 std::string(one["role"].text_or()), std::string(one["post"].text_or())});
    return party;
}

Result<MadeUpAssessment> assessment_of(const Json& json) {
    MadeUpAssessment out;
    out.keeper = json["keeper"].text_or();
    if (out.keeper.empty()) return out;
    out.by = json["by"].text_or();
    out.signed_by = json["signed_by"].text_or();
    out.due_on = TRY(date_from_text(json["due_on"].text_or()));
    out.review_on = TRY(date_from_text(json["review_on"].text_or()));
    return out;
}

MadeUpText text_of(const Json& json) {
    return {std::string(json["path"].text_or()), std::string(json["keeper"].text_or()),
            strings(json["signed_by"])};
}

MadeUpDraft draft_of(const Json& json) {
    return {.by = std::string(json["by"].text_or()),
            .section = static_cast<std::size_t>(json["section"].integer_or()),
            .clause = static_cast<std::size_t>(json["clause"].integer_or()),
            .words = std::string(json["words"].text_or()),
            .said_by = std::string(json["said_by"].text_or()),
            .said = std::string(json["said"].text_or())};
}

people::Address address_of(const Json& json) {
    people::Address out;
    out.use = people::address_use_from(json["use"].text_or());
    out.lines = json["lines"].text_or();
    out.postcode = json["postcode"].text_or();
    if (auto from = date_from_text(json["from"].text_or())) out.from = *from;
    out.confidential = json["confidential"].boolean_or();
    out.must_not_know = json["must_not_know"].text_or();
    return out;
}

people::Accuracy accuracy_of(std::string_view code) {
    if (code == "estimated") return people::Accuracy::Estimated;
    if (code == "year") return people::Accuracy::YearOnly;
    if (code == "due") return people::Accuracy::Due;
    return people::Accuracy::Exact;
}

Result<people::Person> person_of(const Json& json) {
    people::Person out;
    out.name = {std::string(json["given"].text_or()), std::string(json["family"].text_or()),
                "usual"};
    if (const auto* others = json["others"].items())
        for (const auto& name : *others)
            out.other_names.push_back({std::string(name["given"].text_or()),
                                       std::string(name["family"].text_or()),
                                       std::string(name["use"].text_or())});
    const auto born = TRY(date_from_text(json["born"].text_or()));
    out.born = people::BirthDate{born, accuracy_of(json["accuracy"].text_or())};
    out.school = json["school"].text_or();
    out.nhs_number = json["nhs_number"].text_or();
    if (const auto* addresses = json["addresses"].items())
        for (const auto& address : *addresses) out.addresses.push_back(address_of(address));
    return out;
}

MadeUpParty* find(World& world, std::string_view key) {
    const auto found = std::find_if(world.parties.begin(), world.parties.end(),
                                    [&](const MadeUpParty& party) { return party.key == key; });
    return found == world.parties.end() ? nullptr : &*found;
}

// The rest of the borough: households of one to six at one address, adults before children.
void fill(World& world, const Json& json, std::uint64_t seed) {
    Dice dice(seed);
    world.names = {strings(json["given"]), strings(json["family"]), strings(json["streets"])};
    const auto& given = world.names.given;
    const auto& family = world.names.family;
    const auto& streets = world.names.streets;
    const auto lists = strings(json["lists"]);
    const auto households = static_cast<std::size_t>(json["count"].integer_or());
    const auto wanted = static_cast<std::size_t>(json["people"].integer_or());
    if (given.empty() or family.empty() or streets.empty() or lists.empty()) return;
    std::size_t made = 0;
    for (std::size_t house = 0; house < households and made < wanted; house++) {
        const std::size_t size = std::max<std::size_t>(1, (wanted - made) / (households - house));
        const auto surname = dice.of(family);
        people::Address home;
        home.lines = std::to_string(1 + dice.upto(80)) + " " + dice.of(streets) + ", London";
        home.postcode = dice.upto(2) == 0 ? "E5 0X" : "E17 9Q";
        home.postcode += static_cast<char>('A' + dice.upto(20));
        home.from = Date{static_cast<std::int16_t>(2008 + dice.upto(17)), 6, 1};
        for (std::size_t member = 0; member < size; member++, made++) {
            const bool adult = member < 2 and size > 1;
            people::Person person;
            person.name = {dice.of(given), dice.upto(8) == 0 ? dice.of(family) : surname, "usual"};
            const auto year = adult ? 1972 + dice.upto(28) : 2008 + dice.upto(18);
            person.born = people::BirthDate{
                Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(1 + dice.upto(12)),
                     static_cast<std::int8_t>(1 + dice.upto(28))},
                people::Accuracy::Exact};
            person.addresses = {home};
            if (auto* party = find(world, dice.of(lists))) party->list.push_back(person);
        }
    }
}

}  // namespace

Result<World> read_world(std::string_view text) {
    const auto json = TRY(parse_json(text));
    World world;
    world.agreement = json["agreement"].text_or();
    world.assessment = TRY(assessment_of(json["assessment"]));
    world.trained = strings(json["trained"]);
    if (const auto* texts = json["more"].items())
        for (const auto& one : *texts) world.more.push_back(text_of(one));
    if (const auto* drafts = json["drafts"].items())
        for (const auto& one : *drafts) world.drafts.push_back(draft_of(one));
    if (const auto* parties = json["parties"].items())
        for (const auto& party : *parties) world.parties.push_back(party_of(party));
    const auto seed = static_cast<std::uint64_t>(json["seed"].integer_or());
    fill(world, json["households"], seed);
    // Those the stories are about come last, so that they stand first on "recent".
    if (const auto* people = json["people"].items())
        for (const auto& one : *people) {
            const auto person = TRY(person_of(one));
            for (const auto& list : strings(one["list"])) {
                auto* party = find(world, list);
                if (party == nullptr) return fail(broken("demo: no party '" + list + "'"));
                party->list.push_back(person);
            }
        }
    return world;
}

}  // namespace accord::cli
