// Box: a set of questions that is every combination of a few lists, one for each dimension. Many
// single answers are gathered into few boxes that share nothing, so that people can read them.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace accord::policy {

inline constexpr std::size_t box_dimensions = 6;  // giver … category, as in Point

struct Box {
    std::array<std::vector<std::uint16_t>, box_dimensions> lists;  // each sorted
    std::uint32_t mark = 0;  // what is so of all of them: only boxes of one mark are joined

    std::uint64_t size() const;
    bool operator==(const Box&) const = default;
};

// The same questions in fewer boxes, each in one of them as before. The same boxes in any order
// give the same boxes in the same order.
std::vector<Box> gathered(std::vector<Box> boxes);

}  // namespace accord::policy
