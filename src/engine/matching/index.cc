#include "engine/matching/index.h"

#include <algorithm>

#include "base/text.h"
#include "engine/matching/phonetic.h"
#include "engine/matching/standard.h"

namespace accord::matching {
namespace {

constexpr std::uint32_t established_from = 20;  // people on file who have it: no slip of the pen

}  // namespace

ValueIndex Vocabulary::add(std::string_view text) {
    if (text.empty()) return 0;
    const auto at = places_.add(text, static_cast<ValueIndex>(values_.size()));
    if (at == values_.size()) values_.push_back(describe(text));
    return at;
}

ValueIndex Vocabulary::find(std::string_view text) const {
    const auto at = places_.find(text);
    return at == TextPlaces::none ? 0 : at;
}

Value Vocabulary::describe(std::string_view text) const {
    Value out;
    out.text = std::string(text);
    if (text.empty()) return out;
    out.text_hash = hash_of(text);
    out.band = same_usual;
    if (kind_ == Kind::Postcode) {
        out.sound_hash = hash_of(text.substr(0, std::min<std::size_t>(3, text.size())));
        return out;
    }
    for (const auto word : words(text)) out.words.emplace_back(word);
    if (kind_ == Kind::Given) {
        const auto full = names_->full(out.words[0]);
        out.established = names_->established(out.words[0]);
        out.groups = names_->groups(out.words[0]);
        out.full_hash = hash_of(full);
        out.sound_hash = hash_of(sound(full));
    } else {
        out.sound_hash = hash_of(sound(out.words.back()));
        out.full_hash = hash_of(sound(out.words.front()));
    }
    return out;
}

void Vocabulary::establish(std::uint32_t people) {
    for (auto& value : values_) value.established = value.established or value.count >= people;
}

std::size_t Vocabulary::bytes() const {
    std::size_t out = values_.capacity() * sizeof(Value);
    for (const auto& value : values_)
        out += value.text.capacity() + value.words.size() * sizeof(std::string) + 64;
    return out;
}

Index::Index(const Names& names)
    : model_(standard_version(names)),
      given_(Vocabulary::Kind::Given, names),
      family_(Vocabulary::Kind::Family, names),
      postcodes_(Vocabulary::Kind::Postcode, names) {}

std::uint32_t Index::bucket(std::uint64_t key) const {
    return static_cast<std::uint32_t>((key >> 32) * buckets_ >> 32);
}

PersonIndex Index::add(const Core& core) {
    cores_.push_back(core);
    given_.count(core.given);
    family_.count(core.family);
    return static_cast<PersonIndex>(cores_.size() - 1);
}

// Counting, then placing: two passes over the people for each list, and nothing is moved twice.
void Index::build() {
    built_ = static_cast<PersonIndex>(cores_.size());
    buckets_ = std::max<std::uint32_t>(1, built_ / 2);
    added_.clear();
    given_.establish(established_from);
    for (auto& list : postings_) list.from.assign(std::size_t{buckets_} + 1, 0);
    for (PersonIndex person = 0; person < built_; ++person) {
        const auto keys = keys_of(cores_[person]);
        for (std::size_t i = 0; i < lists; ++i) {
            if (keys[i] != 0) ++postings_[i].from[bucket(keys[i]) + 1];
        }
    }
    for (auto& list : postings_) {
        for (std::size_t i = 0; i < buckets_; ++i) list.from[i + 1] += list.from[i];
        list.people.resize(list.from[buckets_]);
    }
    // `from` is moved on while placing, and back afterwards.
    for (PersonIndex person = 0; person < built_; ++person) {
        const auto keys = keys_of(cores_[person]);
        for (std::size_t i = 0; i < lists; ++i) {
            if (keys[i] != 0) postings_[i].people[postings_[i].from[bucket(keys[i])]++] = person;
        }
    }
    for (auto& list : postings_) {
        for (std::size_t i = buckets_; i > 0; --i) list.from[i] = list.from[i - 1];
        list.from[0] = 0;
    }
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
    cores_[person].gone = 1;
}

std::size_t Index::core_bytes() const {
    std::size_t out = cores_.size() * sizeof(Core);
    for (const auto& list : postings_)
        out += list.from.size() * sizeof(std::uint32_t) + list.people.size() * sizeof(PersonIndex);
    return out;
}

std::size_t Index::vocabulary_bytes() const {
    return given_.bytes() + family_.bytes() + postcodes_.bytes();
}

}  // namespace accord::matching
