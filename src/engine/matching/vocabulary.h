// Vocabulary: the given names, the family names or the postcodes of an index. What one is like is
// worked out once, however many people have it. It is kept flat, so that it can be written as it is
// and read where it lies; what comes later is kept beside it until it is settled.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/matching/nicknames.h"
#include "engine/matching/records.h"

namespace accord::matching {

// As it is kept.
struct Word {
    std::uint64_t text_hash = 0;
    std::uint64_t sound_hash = 0;  // of the first word of given names, or of the last of a family's
    std::uint64_t full_hash = 0;   // of what the first word stands for: kate is katherine
    std::uint32_t at = 0;          // where its text begins
    std::uint32_t count = 0;       // how many people have it
    std::uint32_t groups = Names::nowhere;  // of a given name: its place in the nicknames
    std::uint16_t length = 0;
    std::uint8_t established = 0;  // a given name that people really have
    std::uint8_t unused = 0;
};
static_assert(sizeof(Word) == 40);

// As it is compared. It holds no text: what it was read from outlives it.
struct Spelling {
    std::string_view text;
    std::vector<std::string_view> words;
    std::span<const std::uint32_t> groups;
    bool established = false;
    std::uint64_t text_hash = 0;
    std::uint64_t sound_hash = 0;
    std::uint64_t full_hash = 0;
};

class Vocabulary {
public:
    enum class Kind : std::uint8_t { Given, Family, Postcode };
    Vocabulary(Kind kind, const Names& names) : kind_(kind), names_(&names) {}
    Vocabulary(Vocabulary&&) noexcept = default;
    Vocabulary& operator=(Vocabulary&&) noexcept = default;

    ValueIndex add(std::string_view text);  // 0 for none
    ValueIndex find(std::string_view text) const;
    std::string_view text(ValueIndex at) const;
    Spelling read(ValueIndex at) const;
    void read(ValueIndex at, Spelling& into) const;  // whose room is used again
    Spelling describe(std::string_view text) const;  // of a text that need not be in it
    std::string_view full(std::string_view word) const { return names_->full(word); }
    const Word& operator[](ValueIndex at) const {
        return at < flat_.words.size() ? flat_.words[at] : since_[at - flat_.words.size()];
    }
    std::size_t size() const { return flat_.words.size() + since_.size(); }
    void count(ValueIndex at) { ++word(at).count; }
    // What so many people are called is a name, whatever the tables say.
    void establish(std::uint32_t people);
    std::size_t bytes() const;

    // What was settled, as it lies in memory: slots lead from a text to its word.
    struct Flat {
        std::span<Word> words;
        std::span<char> texts;
        std::span<std::uint32_t> slots;
    };
    void settle();  // all that came since, and what lies elsewhere
    const Flat& flat() const { return flat_; }
    // Over what lies there, which outlives it. False: it is no vocabulary.
    bool open(const Flat& flat);

private:
    Word& word(ValueIndex at) {
        return at < flat_.words.size() ? flat_.words[at] : since_[at - flat_.words.size()];
    }
    Word worked_out(std::string_view text) const;
    ValueIndex look(std::span<const std::uint32_t> slots, std::uint64_t hash,
                    std::string_view text) const;
    void put(std::span<std::uint32_t> slots, ValueIndex at) const;
    void make_room();

    Kind kind_;
    const Names* names_;
    Flat flat_;
    std::vector<Word> own_words_;  // what is flat, unless it lies elsewhere
    std::vector<char> own_texts_;
    std::vector<std::uint32_t> own_slots_;
    std::vector<Word> since_{1};  // [0] of all is none
    std::string texts_since_;
    std::vector<std::uint32_t> slots_since_;
};

}  // namespace accord::matching
