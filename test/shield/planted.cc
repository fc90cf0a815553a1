#include "shield/planted.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "casework/people/particular.h"
#include "support/must.h"

namespace accord::test {
namespace {

using people::Address;
using people::Person;

constexpr std::array<std::string_view, 10> beginnings{"Quil", "Bram", "Thess", "Sorv", "Hald",
                                                      "Pell", "Wrek", "Ostr",  "Fenn", "Drav"};
constexpr std::array<std::string_view, 5> endings{"fern", "beck", "wick", "mere", "lowe"};
constexpr std::string_view letters = "ABDEFGHJLN";

// No two of them are alike, so that whoever is put together was meant to be.
Planted planted(int number) {
    Planted out;
    const auto i = static_cast<std::size_t>(number);
    const auto word = std::string(beginnings[i % 10]) + std::string(endings[i / 10]);
    out.number = number;
    out.name = {"Given" + std::string(1, letters[i % 10]) + std::string(endings[i / 10]),
                "Of" + std::string(beginnings[i % 10]) + std::string(1, letters[i / 10]), "usual"};
    out.born = plus_months({2008, 1, 9}, number * 3);
    out.street = word + " Mews";
    out.postcode = std::string("N8 7") + letters[i % 10] + letters[i / 10];
    out.house = std::to_string(11 + number);
    out.rings = "020 7946 0" + std::to_string(900 + number);
    return out;
}

Address home_of(const Planted& one, bool secret) {
    Address out;
    out.lines = one.lines();
    out.postcode = one.postcode;
    out.from = Date{2025, 6, 1};
    out.confidential = secret;
    if (secret) out.must_not_know = "Kyle Marsh";
    return out;
}

people::Reach number_of(const Planted& one, bool secret) {
    people::Reach out;
    out.words = secret ? one.rings : "+44 " + one.rings.substr(1);
    out.confidential = secret;
    return out;
}

Person person_of(const Planted& one, bool secret) {
    Person out;
    out.name = one.name;
    out.born = people::BirthDate{one.born, people::Accuracy::Exact};
    out.their_id = "UPN-" + std::to_string(one.number);
    out.addresses = {home_of(one, secret)};
    out.reaches = {number_of(one, secret)};
    return out;
}

bool holds(const Person& person, const Planted& one, bool secret) {
    const auto number = number_of(one, secret);
    for (const auto& reach : person.reaches)
        if (reach.confidential == secret and same_reach(reach, number)) return true;
    return std::any_of(person.addresses.begin(), person.addresses.end(), [&](const Address& at) {
        return at.confidential == secret and at.lines.find(one.street) != std::string::npos;
    });
}

}  // namespace

Planting::Planting(OpenHouse& house, std::uint32_t seed)
    : house_(house),
      keeper_{house.marshgate.as("karen"), "Karen Osei"},
      matcher_(people::Matcher::from_program().value()),
      chance_(seed) {
    for (int i = 0; i < 50; ++i) {
        auto one = planted(i);
        auto act = must(audit::Act::begin(house_.node.node(), keeper_.actor, "person.register"));
        one.record = must(people::enter(act, keeper_, person_of(one, true), 0)).reference;
        REQUIRE(act.commit());
        records_.push_back(one.record);
        all_.push_back(std::move(one));
    }
}

int Planting::roll(int sides) {
    return static_cast<int>(chance_() % static_cast<std::uint32_t>(sides));
}

void Planting::count(std::string_view what) {
    for (auto& [name, times] : done_)
        if (name == what) {
            ++times;
            return;
        }
    done_.emplace_back(std::string(what), 1);
}

people::Opened Planting::opened(const Reference& reference) {
    return must(people::open_whole(house_.node.node(), keeper_.actor, reference, "to change it"));
}

void Planting::do_something() {
    constexpr std::array<Change, 8> changes{
        &Planting::import_again, &Planting::merge, &Planting::take_apart, &Planting::split,
        &Planting::rename,       &Planting::adopt, &Planting::restore,    &Planting::retype};
    auto& one = all_[static_cast<std::size_t>(roll(static_cast<int>(all_.size())))];
    (this->*changes[static_cast<std::size_t>(roll(static_cast<int>(changes.size())))])(one);
}

// The school's own system knows nothing of the secret, and says so: the address stands in the file
// in the open, typed otherwise each time.
void Planting::import_again(Planted& one) {
    const std::vector<std::string> headings{"UPN",     "Forename", "Surname",  "DOB",
                                            "Address", "Postcode", "Sensitive"};
    Faults faults;
    const auto mapping = people::Mapping::of(headings, {}, "list.csv", faults);
    REQUIRE(faults.empty());
    const std::array<std::string, 3> ways{one.lines(), one.house + " " + one.street,
                                          "flat 2 " + one.house + " " + one.street};
    const auto day = std::to_string(one.born.day) + "/" + std::to_string(one.born.month) + "/" +
                     std::to_string(one.born.year);
    const CsvRow row{2,
                     {"UPN-" + std::to_string(one.number), one.name.given, one.name.family, day,
                      ways[static_cast<std::size_t>(roll(3))], one.postcode, roll(2) ? "N" : ""}};
    people::Tally tally;
    REQUIRE(people::bring_in(house_.node.node(), keeper_, *matcher_, mapping,
                             matching::Order::DayFirst, "list.csv", {row}, true, tally, faults));
    count("import");
}

// Somebody put the child on the list again, in the open, and then the two are found to be one.
void Planting::merge(Planted& one) {
    auto twin = person_of(one, false);
    twin.their_id.clear();
    if (roll(2)) twin.addresses.clear();
    Person second;
    {
        auto act = must(audit::Act::begin(house_.node.node(), keeper_.actor, "person.register"));
        second = must(people::enter(act, keeper_, std::move(twin), 1));
        REQUIRE(act.commit());
    }
    records_.push_back(second.reference);
    const auto first = opened(one.record).person;
    const bool turned = roll(2) == 1;
    people::PutTogether wish;
    wish.kept = turned ? second.reference : first.reference;
    wish.merged = turned ? first.reference : second.reference;
    wish.kept_version = turned ? second.version : first.version;
    wish.merged_version = turned ? first.version : second.version;
    for (const auto& each : people::particulars_of_records())
        wish.choices.push_back({std::string(each.code), roll(2) == 1});
    wish.why = "They are one";
    const auto made = people::put_together(house_.node.node(), keeper_, *matcher_, wish);
    if (not made) return;  // a veto: said to be two before
    one.record = wish.kept;
    count("merge");
}

// Whichever child two records of were put together last.
void Planting::take_apart(Planted&) {
    for (auto one = all_.rbegin(); one != all_.rend(); ++one) {
        const auto record = must(people::open_record(
            house_.node.node(), keeper_.actor, one->record,
            audit::fact("person.opened", text(one->record)).with("why", "to take apart")));
        for (const auto& joined : record.joined) {
            if (not joined.merge.stands()) continue;
            const people::TakeApart wish{.person = one->record,
                                         .id = joined.merge.id,
                                         .version = record.opened.person.version,
                                         .moving = {},
                                         .why = "They are two after all"};
            if (not people::take_apart(house_.node.node(), keeper_, wish)) continue;
            return count("take apart");
        }
    }
}

void Planting::split(Planted& one) {
    const auto was = opened(one.record).person;
    people::SplitRecord wish;
    wish.person = one.record;
    wish.version = was.version;
    wish.name = {"Other" + std::to_string(records_.size()), was.name.family, "usual"};
    wish.why = "Two children were on it";
    for (const auto* code : {"addresses", "born", "school"})
        wish.particulars.push_back({code, roll(2) ? people::Goes::Goes : people::Goes::Both});
    const auto made = people::split(house_.node.node(), keeper_, wish);
    if (not made) return;
    records_.push_back(made->reference);
    count("split");
}

void Planting::rename(Planted& one) {
    auto person = opened(one.record).person;
    person.other_names.push_back({person.name.given, person.name.family, "former"});
    person.name.given = "Renamed" + std::to_string(roll(1000)) + one.name.given;
    must(people::amend(house_.node.node(), keeper_, {.person = person, .why = "A new name"}));
    count("rename");
}

// A new family, a new name and a new home; the old one is put down as where they were, in the open.
void Planting::adopt(Planted& one) {
    auto person = opened(one.record).person;
    person.name.family = "Adopted" + std::to_string(roll(1000));
    for (auto& address : person.addresses) {
        address.use = people::AddressUse::Former;
        address.until = Date{2026, 2, 1};
        address.confidential = false;
        address.must_not_know.clear();
    }
    for (auto& reach : person.reaches) reach.confidential = false;
    Address home;
    home.lines = "8 Elm Road, Marshgate";
    home.postcode = "E5 9ZZ";
    home.from = Date{2026, 2, 1};
    person.addresses.push_back(home);
    must(people::amend(house_.node.node(), keeper_, {.person = person, .why = "Adopted"}));
    count("adopt");
}

void Planting::restore(Planted& one) {
    const auto record = opened(one.record);
    if (record.versions.size() < 2) return;
    const auto at = static_cast<std::size_t>(roll(static_cast<int>(record.versions.size())));
    if (people::restore(house_.node.node(), keeper_,
                        people::Restore{.person = one.record,
                                        .version = record.person.version,
                                        .to = record.versions[at].number,
                                        .why = "As it was",
                                        .sees_restricted = roll(2) == 0}))
        count("restore");
}

void Planting::retype(Planted& one) {
    auto person = opened(one.record).person;
    person.addresses = {home_of(one, false)};
    person.addresses.front().lines = one.house + " " + one.street;
    person.reaches = {number_of(one, false)};
    must(people::amend(house_.node.node(), keeper_, {.person = person, .why = "Typed again"}));
    count("retype");
}

int Planting::in_the_open() {
    int out = 0;
    for (const auto& one : all_)
        for (const auto& record : records_) {
            const auto person =
                must(people::open(house_.node.node(), keeper_.actor, record, "see"));
            // What somebody wrote in a file or on a page before anybody knew that it is the same
            // child is theirs; of the record that stands nothing is open.
            if (person.reference == one.record) out += holds(person, one, false) ? 1 : 0;
        }
    return out;
}

}  // namespace accord::test
