#include "engine/matching/index.h"

#include <algorithm>

#include "engine/matching/standard.h"

namespace accord::matching {
namespace {

constexpr std::uint32_t established_from = 20;  // people on file who have it: no slip of the pen

}  // namespace

Index::Index(const Names& names)
    : model_(standard_version(names)),
      names_(&names),
      given_(Vocabulary::Kind::Given, names),
      family_(Vocabulary::Kind::Family, names),
      postcodes_(Vocabulary::Kind::Postcode, names) {}

std::uint32_t Index::bucket(std::uint64_t key) const {
    return static_cast<std::uint32_t>((key >> 32) * buckets_ >> 32);
}

PersonIndex Index::add(const Core& core) {
    since_.push_back(core);
    given_.count(core.given);
    family_.count(core.family);
    return static_cast<PersonIndex>(size() - 1);
}

Shared Index::shared_with(const Core& core) const {
    return {given_[core.given].count, family_[core.family].count, size()};
}

// Counting, then placing: two passes over the people for each list, and nothing is moved twice.
void Index::build() {
    std::vector<Core> all(cores_.begin(), cores_.end());
    if (all.empty()) all.swap(since_);
    all.insert(all.end(), since_.begin(), since_.end());
    own_cores_ = std::move(all);
    cores_ = own_cores_;
    since_ = {};
    added_.clear();
    given_.establish(established_from);
    for (auto* words : {&given_, &family_, &postcodes_}) words->settle();
    kept_ = nullptr;
    const auto built = static_cast<PersonIndex>(cores_.size());
    buckets_ = std::max<std::uint32_t>(1, built / 2);
    for (auto& list : own_postings_) list.from.assign(std::size_t{buckets_} + 1, 0);
    for (PersonIndex person = 0; person < built; ++person) {
        const auto keys = keys_of(cores_[person]);
        for (std::size_t i = 0; i < lists; ++i) {
            if (keys[i] != 0) ++own_postings_[i].from[bucket(keys[i]) + 1];
        }
    }
    for (auto& list : own_postings_) {
        for (std::size_t i = 0; i < buckets_; ++i) list.from[i + 1] += list.from[i];
        list.people.resize(list.from[buckets_]);
    }
    // `from` is moved on while placing, and back afterwards.
    for (PersonIndex person = 0; person < built; ++person) {
        const auto keys = keys_of(cores_[person]);
        for (std::size_t i = 0; i < lists; ++i) {
            auto& list = own_postings_[i];
            if (keys[i] != 0) list.people[list.from[bucket(keys[i])]++] = person;
        }
    }
    for (std::size_t i = 0; i < lists; ++i) {
        auto& list = own_postings_[i];
        for (std::size_t at = buckets_; at > 0; --at) list.from[at] = list.from[at - 1];
        list.from[0] = 0;
        postings_[i] = {list.from, list.people};
    }
    write_head();
}

Core Index::core_of(const Described& who) {
    Core core;
    core.given = given_.add(who.given);
    core.family = family_.add(who.family);
    core.postcode = postcodes_.add(who.postcode);
    const std::uint32_t sex = who.sex == 'm' ? 1 : who.sex == 'f' ? 2 : who.sex == 'x' ? 3 : 0;
    core.born_and_sex = who.born.code() * 4 + sex;
    core.house = who.house;
    core.nhs_low = static_cast<std::uint32_t>(who.nhs);
    core.nhs_high = static_cast<std::uint8_t>(who.nhs >> 32);
    return core;
}

PersonIndex Index::add(const Described& who) {
    const auto core = core_of(who);
    const auto person = add(core);
    for (const auto key : keys_of(core)) {
        if (key != 0) added_[key].push_back(person);
    }
    return person;
}

void Index::take_out(PersonIndex person) {
    auto& core = person < cores_.size() ? cores_[person] : since_[person - cores_.size()];
    core.gone = 1;
}

std::size_t Index::core_bytes() const {
    std::size_t out = size() * sizeof(Core);
    for (const auto& list : postings_)
        out += list.from.size() * sizeof(std::uint32_t) + list.people.size() * sizeof(PersonIndex);
    return out;
}

std::size_t Index::vocabulary_bytes() const {
    return given_.bytes() + family_.bytes() + postcodes_.bytes();
}

Index Index::of(const std::vector<PersonIndex>& people) const {
    Index out(*names_);
    const auto taken_over = [](const Vocabulary& from, Vocabulary& to) {
        return [&from, &to, as = std::vector<ValueIndex>(from.size(), 0)](ValueIndex at) mutable {
            if (at != 0 and as[at] == 0) as[at] = to.add(from.text(at));
            return as[at];
        };
    };
    auto given = taken_over(given_, out.given_);
    auto family = taken_over(family_, out.family_);
    auto postcode = taken_over(postcodes_, out.postcodes_);
    out.since_.reserve(people.size());
    for (const auto person : people) {
        auto each = core(person);
        each.given = given(each.given);
        each.family = family(each.family);
        each.postcode = postcode(each.postcode);
        out.add(each);
    }
    out.build();
    return out;
}

}  // namespace accord::matching
