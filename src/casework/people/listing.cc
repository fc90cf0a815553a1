#include "casework/people/listing.h"

#include <algorithm>
#include <cstring>

#include "base/text.h"
#include "engine/matching/nhs_number.h"
#include "engine/matching/normalise.h"

namespace accord::people {
namespace {

constexpr std::string_view mark = "acclst 1";

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

template <class Thing>
ByteView seen_as_bytes(std::span<const Thing> things) {
    return {reinterpret_cast<const Byte*>(things.data()), things.size_bytes()};
}

}  // namespace

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

void Listing::take_out(const Id<Person>& person) {
    for (const auto place : places(person)) index_.take_out(place);
    since_[person] = {};
}

void Listing::put(const Person& person, Date today) {
    take_out(person.id);
    auto& listed = since_[person.id];
    listed.version = person.version;
    auto names_held = person.other_names;
    names_held.insert(names_held.begin(), person.name);
    for (const auto& name : names_held) {
        const auto who = described(person, name, today);
        listed.places.push_back(built_ ? index_.add(who) : index_.add(index_.core_of(who)));
        people_since_.push_back(person.id);
    }
}

void Listing::build() {
    index_.build();
    built_ = true;
}

void Listing::point(const Id<Person>& person, const std::optional<Id<Person>>& at) {
    pointers_.erase(person);
    if (at) pointers_.insert({person, *at});
}

namespace {

using Which = std::uint32_t;  // a bit for each word that is looked for

// Of each name of a list, which of the words it has.
std::vector<Which> which_of(const matching::Vocabulary& names,
                            const std::vector<NameSought>& sought) {
    std::vector<Which> out(names.size(), 0);
    for (matching::ValueIndex at = 1; at < names.size(); ++at)
        for (const auto word : words(names.text(at)))
            for (std::size_t i = 0; i < sought.size(); ++i) {
                const auto& one = sought[i];
                if (word.starts_with(one.begins) or
                    std::find(one.whole.begin(), one.whole.end(), word) != one.whole.end())
                    out[at] |= Which{1} << i;
            }
    return out;
}

}  // namespace

CalledSo Listing::called(const std::vector<NameSought>& words, std::size_t people_max) const {
    CalledSo out;
    const auto given = which_of(index_.given(), words), family = which_of(index_.family(), words);
    const auto all = (Which{1} << words.size()) - 1;
    std::map<Id<Person>, Which> has;  // by one name and another
    for (matching::PersonIndex place = 0; place < index_.size(); ++place) {
        const auto& core = index_.core(place);
        const auto which = given[core.given] | family[core.family];
        if (which == 0 or core.gone != 0) continue;
        const auto person = at(place);
        if (which == all or words.size() > 1) has[person] |= which;
    }
    for (const auto& [person, which] : has) {
        if (which != all) continue;
        if (out.people.size() == people_max) {
            out.more = true;
            break;
        }
        out.people.push_back(person);
    }
    return out;
}

Id<Person> Listing::at(matching::PersonIndex place) const {
    return place < people_.size() ? people_[place] : people_since_[place - people_.size()];
}

std::vector<matching::PersonIndex> Listing::places(const Id<Person>& person) const {
    if (const auto put = since_.find(person); put != since_.end()) return put->second.places;
    const auto [from, to] = std::equal_range(people_.begin(), people_.end(), person);
    std::vector<matching::PersonIndex> out;
    for (auto at = from; at != to; ++at)
        out.push_back(static_cast<matching::PersonIndex>(at - people_.begin()));
    return out;
}

std::optional<std::int64_t> Listing::version(const Id<Person>& person) const {
    if (const auto put = since_.find(person); put != since_.end())
        return put->second.places.empty() ? std::nullopt : std::optional(put->second.version);
    const auto at = std::lower_bound(people_.begin(), people_.end(), person);
    if (at == people_.end() or *at != person) return std::nullopt;
    return versions_[static_cast<std::size_t>(at - people_.begin())];
}

// A chain of pointers ends: one that did not would be a fault of whoever wrote it.
Id<Person> Listing::standing(Id<Person> person) const {
    auto steps = pointers_.size();
    for (auto at = pointers_.find(person); at != pointers_.end() and steps > 0;
         at = pointers_.find(person), --steps)
        person = at->second;
    return person;
}

Listing Listing::settled() const {
    std::vector<matching::PersonIndex> order;
    order.reserve(size());
    for (matching::PersonIndex place = 0; place < size(); ++place)
        if (index_.core(place).gone == 0) order.push_back(place);
    std::sort(order.begin(), order.end(), [&](auto one, auto other) {
        const auto of_one = at(one);
        const auto of_other = at(other);
        return of_one != of_other ? of_one < of_other : one < other;
    });
    Listing out(index_.of(order));
    out.built_ = true;
    out.seen = seen;
    out.pointers_ = pointers_;
    out.own_people_.reserve(order.size());
    out.own_versions_.reserve(order.size());
    for (const auto place : order) {
        const auto person = at(place);
        const bool again = not out.own_people_.empty() and out.own_people_.back() == person;
        out.own_versions_.push_back(again ? out.own_versions_.back() : *version(person));
        out.own_people_.push_back(person);
    }
    out.people_ = out.own_people_;
    out.versions_ = out.own_versions_;
    for (const auto& [from, to] : pointers_) out.pointers_laid_.push_back({from, to});
    std::copy(mark.begin(), mark.end(), out.head_.mark.begin());
    out.head_.seen = seen.micros;
    out.head_.places = order.size();
    out.head_.pointers = out.pointers_laid_.size();
    return out;
}

std::vector<ByteView> Listing::pieces() const {
    std::vector<ByteView> out{seen_as_bytes(std::span(&head_, 1)), seen_as_bytes(people_),
                              seen_as_bytes(versions_),
                              seen_as_bytes(std::span<const Pointer>(pointers_laid_))};
    const auto of_index = index_.pieces();
    out.insert(out.end(), of_index.begin(), of_index.end());
    return out;
}

Result<Listing> Listing::over(const matching::Names& names, matching::Block block,
                              const matching::Hands& hands) {
    const auto no_list = [] { return fail(invalid("These bytes are no list, or not all of one")); };
    const auto bytes = block.bytes;
    Head head;
    if (bytes.size() < sizeof(Head)) return no_list();
    std::memcpy(&head, bytes.data(), sizeof(Head));
    if (std::string_view(head.mark.data(), head.mark.size()) != mark) return no_list();
    constexpr std::size_t a_place = sizeof(Id<Person>) + sizeof(std::int64_t);
    auto rest = bytes.size() - sizeof(Head);
    if (head.places > rest / a_place) return no_list();
    const auto places = static_cast<std::size_t>(head.places);
    rest -= places * a_place;
    if (head.pointers > rest / sizeof(Pointer)) return no_list();
    const auto pointers = static_cast<std::size_t>(head.pointers);
    const auto index_at = bytes.size() - (rest - pointers * sizeof(Pointer));
    Listing out(TRY(matching::Index::over(names, {bytes.subspan(index_at), block.kept}, hands)));
    const auto* at = bytes.data() + sizeof(Head);
    out.people_ = {reinterpret_cast<const Id<Person>*>(at), places};
    at += out.people_.size_bytes();
    out.versions_ = {reinterpret_cast<const std::int64_t*>(at), places};
    at += out.versions_.size_bytes();
    const std::span laid(reinterpret_cast<const Pointer*>(at), pointers);
    if (out.index_.size() != places or not std::is_sorted(out.people_.begin(), out.people_.end()))
        return no_list();
    for (const auto& pointer : laid) out.pointers_.insert({pointer.from, pointer.to});
    out.built_ = true;
    out.seen = Instant{head.seen};
    return out;
}

}  // namespace accord::people
