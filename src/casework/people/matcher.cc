#include "casework/people/matcher.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/people.h"
#include "engine/matching/nhs_number.h"
#include "engine/matching/normalise.h"
#include "engine/matching/standard.h"
#include "platform/host/embedded.h"

namespace accord::people {
namespace {

constexpr std::string_view tables = "src/engine/matching/tables/";
// Acts commit in another order than they begin: a change may be seen this much after its own time.
constexpr int late_minutes = 10;
constexpr std::size_t likely_max = 5;

std::string joined(std::string_view written) {
    return join(matching::name_words(written), " ");
}

matching::Day day_of(const std::optional<BirthDate>& born) {
    if (not born or born->accuracy == Accuracy::Due) return {};
    const auto& day = born->day;
    const bool year_only = born->accuracy == Accuracy::YearOnly;
    return {static_cast<std::int16_t>(day.year),
            static_cast<std::int8_t>(year_only ? 0 : day.month),
            static_cast<std::int8_t>(year_only ? 0 : day.day)};
}

// The first number of an address: "Flat 3, 14 Alder Court" is told from "14 Alder Court" by it.
std::uint16_t house_of(std::string_view lines) {
    const auto number = matching::house_number(lines.substr(0, lines.find(',')));
    std::uint32_t out = 0;
    for (const char c : number) {
        if (c < '0' or c > '9' or out > 6000) break;
        out = out * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return static_cast<std::uint16_t>(out);
}

matching::Described described(const Person& person, const Name& name, Date today) {
    matching::Described out;
    out.given = joined(name.given);
    out.family = joined(name.family);
    out.born = day_of(person.born);
    if (not person.sex.empty()) out.sex = person.sex.front();
    if (const auto* at = home(person, today)) {
        out.postcode = matching::postcode(at->postcode);
        out.house = house_of(at->lines);
    }
    const auto digits = matching::nhs_digits(person.nhs_number);
    if (matching::fits_check_digit(digits)) out.nhs = std::stoull(digits);
    return out;
}

struct Listed {
    std::int64_t version = 0;
    std::vector<matching::PersonIndex> places;  // one a name
};

}  // namespace

Result<matching::Names> names_of_program() {
    const auto nicknames = host::embedded(std::string(tables) + "nicknames.table");
    const auto given = host::embedded(std::string(tables) + "given_names.table");
    if (not nicknames or not given)
        return fail(broken("the tables of names are not in the program"));
    Faults faults;
    auto names = matching::Names::read(*nicknames, *given, faults);
    if (not faults.empty()) return fail(broken(text(faults.front())));
    return names;
}

struct Matcher::Kept {
    explicit Kept(matching::Names read)
        : names(std::move(read)), model(matching::standard_version(names)) {}

    struct List {
        explicit List(const matching::Names& names) : index(names) {}
        matching::Index index;
        bool built = false;  // the whole list at once, then one change after another
        std::map<Id<Person>, Listed> listed;
        std::vector<Id<Person>> people;             // by place
        std::map<Id<Person>, Id<Person>> pointers;  // of those that another is read for

        Id<Person> standing(Id<Person> person) const {
            for (auto at = pointers.find(person); at != pointers.end(); at = pointers.find(person))
                person = at->second;
            return person;
        }
        Instant seen;
    };

    void put(List& list, const Person& person, Date today) {
        auto& listed = list.listed[person.id];
        for (const auto place : listed.places) list.index.take_out(place);
        listed.places.clear();
        listed.version = person.version;
        auto names_held = person.other_names;
        names_held.insert(names_held.begin(), person.name);
        for (const auto& name : names_held) {
            const auto who = described(person, name, today);
            listed.places.push_back(list.built ? list.index.add(who)
                                               : list.index.add(list.index.core_of(who)));
            list.people.push_back(person.id);
        }
    }

    // What changed since it was last asked, by its version: nothing is unsealed twice.
    Result<void> bring_up(List& list, audit::Reading& reading, const std::string& agency) {
        const auto since = list.seen - minutes(late_minutes);
        for (const auto& change : TRY(People::changed_since(reading, agency, since))) {
            list.seen = std::max(list.seen, change.at);
            list.pointers.erase(change.person);
            if (change.merged_into) list.pointers.insert({change.person, *change.merged_into});
            const auto known = list.listed.find(change.person);
            if (known != list.listed.end() and known->second.version == change.version) continue;
            const auto person = People::find(reading, change.person);
            if (not person and person.error().kind == ErrorKind::NotFound) continue;  // erased
            if (not person) return fail(person.error());
            put(list, *person, london_day(reading.now()));
        }
        if (not list.built) list.index.build();
        list.built = true;
        return {};
    }

    matching::Names names;
    std::string model;
    std::mutex lock;
    std::map<std::string, std::unique_ptr<List>> lists;  // by agency
};

Matcher::Matcher(std::unique_ptr<Kept> kept) : kept_(std::move(kept)) {}
Matcher::~Matcher() = default;

Result<std::unique_ptr<Matcher>> Matcher::from_program() {
    auto names = TRY(names_of_program());
    return std::unique_ptr<Matcher>(new Matcher(std::make_unique<Kept>(std::move(names))));
}

const matching::Names& Matcher::names() const {
    return kept_->names;
}

const std::string& Matcher::model() const {
    return kept_->model;
}

Result<std::vector<Likely>> Matcher::alike(audit::Reading& reading, const std::string& agency,
                                           const Person& person) {
    TRY(look_over(reading, agency));
    return alike_as_listed(reading, agency, person);
}

Result<void> Matcher::look_over(audit::Reading& reading, const std::string& agency) {
    const std::lock_guard hold(kept_->lock);
    auto& list = kept_->lists[agency];
    if (not list) list = std::make_unique<Kept::List>(kept_->names);
    return kept_->bring_up(*list, reading, agency);
}

void Matcher::add(const std::string& agency, const Person& person, Date today) {
    const std::lock_guard hold(kept_->lock);
    const auto known = kept_->lists.find(agency);
    if (known != kept_->lists.end()) kept_->put(*known->second, person, today);
}

Result<TwoCompared> Matcher::compare(audit::Reading& reading, const std::string& agency,
                                     const Person& one, const Person& other) {
    TRY(look_over(reading, agency));
    return compare_as_listed(reading, agency, one, other);
}

Result<TwoCompared> Matcher::compare_as_listed(audit::Reading& reading, const std::string& agency,
                                               const Person& one, const Person& other) {
    const std::lock_guard hold(kept_->lock);
    auto& kept = kept_->lists[agency];
    if (not kept) return fail(not_found("This list was not looked over"));
    const auto& list = *kept;
    const auto listed = list.listed.find(other.id);
    if (listed == list.listed.end()) return fail(not_found("They are not on this list"));
    const auto who = described(one, one.name, london_day(reading.now()));
    TwoCompared out;
    for (std::size_t i = 0; i < listed->second.places.size(); ++i) {
        auto explained = matching::explain(list.index, who, listed->second.places[i]);
        if (i > 0 and explained.total <= out.explained.total) continue;
        out.explained = std::move(explained);
        out.as = i == 0 ? other.name : other.other_names[i - 1];
    }
    return out;
}

Result<std::vector<Likely>> Matcher::alike_as_listed(audit::Reading& reading,
                                                     const std::string& agency,
                                                     const Person& person) {
    const std::lock_guard hold(kept_->lock);
    std::vector<Likely> out;
    const auto known = kept_->lists.find(agency);
    if (known == kept_->lists.end()) return out;
    const auto& list = *known->second;
    const auto itself = list.standing(person.id);
    const auto answer = list.index.find(described(person, person.name, london_day(reading.now())));
    for (const auto& found : answer.found) {
        const auto id = list.standing(list.people[found.person]);
        const bool there = std::any_of(out.begin(), out.end(),
                                       [&](const Likely& one) { return one.person == id; });
        const auto outcome = matching::judge(found.probability, found.veto);
        if (there or id == itself or outcome == matching::Outcome::None) continue;
        out.push_back({.person = id,
                       .probability = found.probability,
                       .outcome = outcome,
                       .veto = found.veto,
                       .levels = found.levels,
                       .model = kept_->model});
        if (out.size() == likely_max) break;
    }
    return out;
}

}  // namespace accord::people
