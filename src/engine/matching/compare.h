// Two records, comparison by comparison: at which level they agree.
#pragma once

#include <array>

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

    Levels compare(RecordIndex one, RecordIndex other) const;
    // Of two values of one comparison, whatever else the records hold.
    Level level(std::size_t comparison, ValueIndex one, ValueIndex other) const;

private:
    Level cross(std::size_t comparison, RecordIndex one, RecordIndex other, Level level) const;

    const Records& records_;
    std::size_t given_;
    std::size_t family_;
};

Level given_level(const Value& one, const Value& other);
Level family_level(const Value& one, const Value& other);
Level born_level(const Value& one, const Value& other);
Level postcode_level(std::string_view one, std::string_view other);

}  // namespace accord::matching
