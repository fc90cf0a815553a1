// Two records, comparison by comparison: at which level they agree.
#pragma once

#include <array>
#include <vector>

#include "engine/matching/levels.h"
#include "engine/matching/records.h"

namespace accord::matching {

using Levels = std::array<Level, comparisons_max>;

// A pattern is the levels of a pair in one number, four bits each.
using Pattern = std::uint64_t;
Pattern pattern_of(const Levels& levels);
Levels levels_of_pattern(Pattern pattern);

class Comparing {
public:
    explicit Comparing(const Records& records);

    // What was compared lately. Names come again and again, and each pair of them is worked out
    // once while it is remembered. One to a thread.
    class Lately {
    public:
        Lately() : held_(places) {}

    private:
        friend class Comparing;
        static constexpr std::size_t places = 1 << 14;
        struct Held {
            ValueIndex one = 0;
            ValueIndex other = 0;
            std::uint8_t comparison = 0;
            Level level = 0;
        };
        std::vector<Held> held_;
    };

    Levels compare(RecordIndex one, RecordIndex other) const;
    Levels compare(RecordIndex one, RecordIndex other, Lately& lately) const;
    // Of two values of one comparison, whatever else the records hold.
    Level level(std::size_t comparison, ValueIndex one, ValueIndex other) const;

private:
    Level remembered(std::size_t comparison, ValueIndex one, ValueIndex other,
                     Lately& lately) const;
    Levels across(RecordIndex one, RecordIndex other, Levels levels) const;
    Level cross(std::size_t comparison, RecordIndex one, RecordIndex other, Level level) const;

    const Records& records_;
    std::size_t given_;
    std::size_t family_;
};

struct Spelling;
Level given_level(const Value& one, const Value& other);
Level given_level(const Spelling& one, const Spelling& other);
Level family_level(const Value& one, const Value& other);
Level family_level(const Spelling& one, const Spelling& other);
Level born_level(const Value& one, const Value& other);
Level postcode_level(std::string_view one, std::string_view other);

}  // namespace accord::matching
