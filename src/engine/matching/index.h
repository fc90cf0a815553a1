// Is this person known to us? Millions of people in memory, answered in microseconds: a core of 24
// bytes a person, eight lists of keys, and the same levels, vetoes and outcomes as everywhere else.
// What names are like is worked out once a name, not once a person.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/matching/judge.h"
#include "engine/matching/keys.h"
#include "engine/matching/vocabulary.h"

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

struct Shared;

// Memory that somebody else filled, and may be written to; kept for as long as it is in use.
struct Block {
    std::span<Byte> bytes;
    std::shared_ptr<void> kept;
};

class Index {
public:
    explicit Index(const Names& names);
    Index(Index&&) noexcept = default;
    Index& operator=(Index&&) noexcept = default;

    // All people first, then build(), then questions; people may be added and taken out afterwards.
    Vocabulary& given() { return given_; }
    Vocabulary& family() { return family_; }
    Vocabulary& postcodes() { return postcodes_; }
    const Vocabulary& given() const { return given_; }
    const Vocabulary& family() const { return family_; }
    Core core_of(const Described& person);  // its names are added to the vocabularies
    PersonIndex add(const Core& core);
    void build();

    PersonIndex add(const Described& person);  // seen by the next question
    void take_out(PersonIndex person);
    Answer find(const Described& who) const;
    // The levels of this one person, whether or not a key leads to them.
    Levels compare(const Described& who, PersonIndex person) const;
    Shared shared_with(const Core& core) const;

    // Whether the keys lead to a person at all: what candidate recall is measured by.
    bool reaches(const Described& who, PersonIndex person) const;
    const Core& core(PersonIndex person) const {
        return person < cores_.size() ? cores_[person] : since_[person - cores_.size()];
    }
    std::size_t size() const { return cores_.size() + since_.size(); }
    // What its answers are weighed by (standard.h).
    const std::string& model() const { return model_; }
    std::size_t core_bytes() const;        // cores and lists
    std::size_t vocabulary_bytes() const;  // names and postcodes

    // These people in this order, as if each had been put in so, and nothing of anybody else.
    Index of(const std::vector<PersonIndex>& people) const;
    // All that build() made, in pieces to be laid one after another (docs/formats/match-index.md).
    // Of an index to which nobody was added since.
    std::vector<ByteView> pieces() const;
    // The same index over those bytes where they lie, at a multiple of eight; nothing is rebuilt.
    // Invalid: they are of another program or other tables, or no index at all.
    static Result<Index> over(const Names& names, Block block, const Hands& hands = one_hand());

private:
    friend class Asking;
    static constexpr std::size_t lists = 8;
    struct Postings {
        std::span<const std::uint32_t> from;  // of each bucket
        std::span<const PersonIndex> people;
    };
    struct OwnPostings {
        std::vector<std::uint32_t> from;
        std::vector<PersonIndex> people;
    };
    // Of a block: how much of everything, and which model it was made for.
    struct Head {
        std::array<char, 8> mark{};
        std::array<char, 16> model{};
        std::uint64_t bytes = 0;  // of it all
        std::uint64_t people = 0;
        std::uint64_t buckets = 0;
        std::array<std::uint64_t, lists> listed{};
        struct Words {
            std::uint64_t words = 0;
            std::uint64_t text_bytes = 0;
            std::uint64_t slots = 0;
        };
        std::array<Words, 3> words{};  // given, family, postcode
    };
    static_assert(sizeof(Head) == 184);

    std::uint32_t bucket(std::uint64_t key) const;
    std::array<std::uint64_t, lists> keys_of(const Core& core) const;
    void write_head();
    bool lie_over(std::span<Byte> bytes, std::array<Vocabulary::Flat, 3>& words);
    bool sound_cores() const;
    bool sound_list(std::size_t list) const;

    std::string model_;
    const Names* names_;
    Vocabulary given_;
    Vocabulary family_;
    Vocabulary postcodes_;
    std::span<Core> cores_;  // as built
    std::vector<Core> since_;
    std::array<Postings, lists> postings_;
    std::uint32_t buckets_ = 1;
    std::map<std::uint64_t, std::vector<PersonIndex>> added_;  // those in since_, by key
    Head head_;
    std::shared_ptr<void> kept_;  // where what was built lies, unless it is our own
    std::vector<Core> own_cores_;
    std::array<OwnPostings, lists> own_postings_;
};

}  // namespace accord::matching
