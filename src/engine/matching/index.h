// Is this person known to us? Millions of people in memory, answered in microseconds: a core of 24
// bytes a person, eight lists of keys, and the same levels, vetoes and outcomes as everywhere else.
// What names are like is worked out once a name, not once a person.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/matching/judge.h"
#include "engine/matching/records.h"

namespace accord::matching {

using PersonIndex = std::uint32_t;

// What is compared, in the order of the index's levels.
inline constexpr Role index_roles[] = {Role::Given,    Role::Family,   Role::BirthDate,
                                       Role::Sex,      Role::Postcode, Role::HouseNumber,
                                       Role::NhsNumber};

// A person as asked for, or as put in. What is not known is empty, or nought.
struct Described {
    std::string given;  // words, folded: name_words() joined
    std::string family;
    Day born;
    char sex = 0;          // m, f, x
    std::string postcode;  // comparable
    std::uint16_t house = 0;
    std::uint64_t nhs = 0;  // ten digits; 0 when its check digit does not fit
};

// As kept: numbers of vocabulary, and the rest packed.
struct Core {
    ValueIndex given = 0;
    ValueIndex family = 0;
    ValueIndex postcode = 0;
    std::uint32_t born_and_sex = 0;  // Day::code() * 4, and sex
    std::uint32_t nhs_low = 0;
    std::uint16_t house = 0;
    std::uint8_t nhs_high = 0;
    std::uint8_t gone = 0;  // taken out: never an answer

    Day born() const { return Day::of(born_and_sex / 4); }
    std::uint64_t nhs() const { return std::uint64_t{nhs_high} << 32 | nhs_low; }
};
static_assert(sizeof(Core) == 24);

struct Found {
    PersonIndex person = 0;
    double probability = 0;  // that it is this one, of all on file and of none
    Levels levels{};
    Veto veto = Veto::None;
};

struct Answer {
    Outcome outcome = Outcome::None;
    std::vector<Found> found;      // the likeliest first, five at most
    std::uint32_t considered = 0;  // people compared
    bool complete = true;          // false: so many share its keys that not all were compared
};

class Vocabulary {
public:
    enum class Kind : std::uint8_t { Given, Family, Postcode };
    Vocabulary(Kind kind, const Names& names) : kind_(kind), names_(&names) {}

    ValueIndex add(std::string_view text);  // 0 for none
    ValueIndex find(std::string_view text) const;
    Value describe(std::string_view text) const;  // of a text that need not be in it
    std::string_view full(std::string_view word) const { return names_->full(word); }
    const Value& operator[](ValueIndex at) const { return values_[at]; }
    std::size_t size() const { return values_.size(); }
    void count(ValueIndex at) { ++values_[at].count; }
    // What so many people are called is a name, whatever the tables say.
    void establish(std::uint32_t people);
    std::size_t bytes() const;

private:
    Kind kind_;
    const Names* names_;
    std::vector<Value> values_{1};
    TextPlaces places_;
};

class PersonKeys;

class Index {
public:
    explicit Index(const Names& names);

    // All people first, then build(), then questions; people may be added and taken out afterwards.
    Vocabulary& given() { return given_; }
    Vocabulary& family() { return family_; }
    Vocabulary& postcodes() { return postcodes_; }
    Core core_of(const Described& person);  // its names are added to the vocabularies
    PersonIndex add(const Core& core);
    void build();

    PersonIndex add(const Described& person);  // seen by the next question
    void take_out(PersonIndex person);
    Answer find(const Described& who) const;
    // The levels of this one person, whether or not a key leads to them.
    Levels compare(const Described& who, PersonIndex person) const;
    const Value& given_of(const Core& core) const { return given_[core.given]; }
    const Value& family_of(const Core& core) const { return family_[core.family]; }

    // Whether the keys lead to a person at all: what candidate recall is measured by.
    bool reaches(const Described& who, PersonIndex person) const;
    const Core& core(PersonIndex person) const { return cores_[person]; }
    std::size_t size() const { return cores_.size(); }
    // What its answers are weighed by (standard.h).
    const std::string& model() const { return model_; }
    std::size_t core_bytes() const;        // cores and lists
    std::size_t vocabulary_bytes() const;  // names and postcodes

private:
    friend class Asking;
    struct Postings {
        std::vector<std::uint32_t> from;  // of each bucket
        std::vector<PersonIndex> people;
    };
    static constexpr std::size_t lists = 8;
    std::uint32_t bucket(std::uint64_t key) const;
    std::array<std::uint64_t, lists> keys_of(const Core& core) const;

    std::string model_;
    Vocabulary given_;
    Vocabulary family_;
    Vocabulary postcodes_;
    std::vector<Core> cores_;
    std::array<Postings, lists> postings_;
    std::uint32_t buckets_ = 1;
    PersonIndex built_ = 0;  // people from here on are in `added_`
    std::map<std::uint64_t, std::vector<PersonIndex>> added_;
};

}  // namespace accord::matching
