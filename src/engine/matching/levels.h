// How two values of one kind can agree: a short list of levels for every role, with what is
// believed of them before any data is seen. Level 0 of every kind is "not known" and says nothing.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "engine/matching/schema.h"

namespace accord::matching {

using Level = std::uint8_t;
inline constexpr std::size_t levels_max = 12;
inline constexpr std::size_t comparisons_max = 16;

struct LevelOf {
    std::string_view words;  // "the same", "a slip away"
    double same = 0;         // share among records of one person
    double household = 0;  // share among two people of one household; negative: as among strangers
    double strangers = 0;  // share among strangers in a large town, where nothing was counted
};

std::span<const LevelOf> levels_of(Role role);  // [0] is not known

// The same value; of roles with bands, held by few, by some, or by many.
inline constexpr Level same_rare = 1;
inline constexpr Level same_usual = 2;
inline constexpr Level same_common = 3;
bool has_bands(Role role);
inline bool is_same(Role role, Level level) {
    return level != 0 and level <= (has_bands(role) ? same_common : same_rare);
}

namespace given {
inline constexpr Level form = 4, part = 5, slip = 6, another = 7, alike = 8, different = 9,
                       exchanged = 10;
}
namespace family {
inline constexpr Level part = 4, slip = 5, alike = 6, different = 7;
}
namespace born {
inline constexpr Level exchanged = 4, slip = 5, estimated = 6, two_parts = 7, year = 8, near = 9,
                       far = 10, generation = 11;
}
namespace place {
inline constexpr Level slip = 4, sector = 5, outward = 6, area = 7, different = 8;  // of a postcode
inline constexpr Level elsewhere = 4, near = 5, other = 6;                          // of a street
inline constexpr Level town_near = 4, town_other = 5;  // of a town or a house number
}  // namespace place
namespace identifier_level {
inline constexpr Level slip = 2, different = 3, both_valid = 4;
}
namespace email_level {
inline constexpr Level same_name = 2, alike = 3, different = 4;
}
inline constexpr Level sex_different = 2;
inline constexpr Level household_different = 2;

}  // namespace accord::matching
