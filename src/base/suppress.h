// Suppress: what may be shown of a count, so that nobody can be found by it.
//
// Every count stands alone: nothing is "0"; one to four are "fewer than 5"; the rest go to the
// nearest 5. What is said of several together is reckoned from what is shown of each, with 2.5 for
// "fewer than 5", and from nothing else: so it tells no more than they do. Why this, and not true
// totals or holes: docs/adr/0052.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace accord::suppress {

struct Shown {
    enum class How : std::uint8_t { None, Few, About };
    How how = How::None;
    std::int64_t number = 0;  // of Few: how many there would have to be; of About: rounded
    bool operator==(const Shown&) const = default;
};

inline constexpr std::int64_t few = 5;

Shown shown(std::int64_t count);
// To the nearest `base`; fewer than that is "fewer than `base`".
Shown together(const std::vector<Shown>& parts, std::int64_t base);
std::string words(const Shown& shown);       // "0", "fewer than 5", "about 20"
std::string for_a_cell(const Shown& shown);  // "0", "<5", "20": of a table, or a spreadsheet

}  // namespace accord::suppress
