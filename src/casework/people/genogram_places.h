// Where everybody sits in a genogram, from left to right: households in blocks
// that share rows with nobody else's column, couples side by side, children by
// age. What is wider than a page is folded: a generation sits in several rows.
// Private to the slice.
#pragma once

#include <vector>

#include "casework/people/genogram.h"

namespace accord::people {

inline constexpr int seat_gap = 24;        // between two in a row
inline constexpr int outline_pad = 12;     // from an outline to whom it holds
inline constexpr int picture_margin = 24;  // room for lines to go round the outside

struct Block {
    int household = -1;
    std::vector<std::vector<std::size_t>> generations;  // whom it holds, left to right
    std::size_t columns = 0;  // so many side by side at most; the rest of a generation below
    std::size_t lower = 0;    // so many rows lower than its generation begins
    std::vector<std::vector<std::size_t>> rows = {};  // the same by row of the picture
    int top = 0, bottom = 0;                          // rows that it takes up
    int x = 0, width = 0;
};
struct Seating {
    int rows = 0;
    int width = 0;
    std::vector<int> x;                            // of each, the middle
    std::vector<int> row;                          // of each
    std::vector<std::vector<std::size_t>> in_row;  // left to right
    std::vector<Block> blocks;

    bool side_by_side(std::size_t one, std::size_t other) const;
};
Seating seat(const Network& network);

}  // namespace accord::people
