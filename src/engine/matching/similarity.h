// How alike two short texts are, a machine word at a time. Texts are compared byte by byte as they
// stand (fold them first); of a text longer than 64 bytes the first 64 count.
#pragma once

#include <cstddef>
#include <string_view>

namespace accord::matching {

inline constexpr std::size_t compared_bytes_max = 64;

// Slips that make one of the other: a letter wrong, missing, extra, or two neighbours swapped
// (optimal string alignment; Hyyrö 2003).
int slips(std::string_view one, std::string_view other);

// Jaro-Winkler in hundredths, 0 to 100: letters shared nearby, letters out of order, and a bonus
// for up to four the same at the start (Winkler 1990).
int likeness(std::string_view one, std::string_view other);

}  // namespace accord::matching
