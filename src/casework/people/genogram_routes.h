// The courses of the lines of a genogram: through the gaps between people of a
// row, and along lanes between two rows, so that no line runs over a person or
// over words, and none lies on another. Private to the slice.
#pragma once

#include <utility>
#include <vector>

#include "casework/people/genogram_places.h"

namespace accord::people {

// A height that is known only when all lanes are counted.
struct Level {
    enum class Of : std::uint8_t { Top, Middle, Lane };
    Of of = Of::Top;
    int row = 0;   // of a lane: the row that it runs above; one more than there
                   // are: below the last
    int lane = 0;  // from 0, the highest
};
struct Turn {
    int x = 0;
    Level level;
};
struct Course {
    Line line = Line::Other;
    bool over = false;
    std::vector<Turn> turns;
    bool marked = false;
    Turn mark;
    bool unsaid = false;
};

class Ways {
public:
    explicit Ways(const Seating& seating);

    // A lane above this row that is free from one x to another.
    int lane(int row, int from, int to);
    // A place to pass through this row from top to bottom, as near to `wanted` as
    // can be; between `least` and `most`. It is taken from then on.
    int gap(int row, int wanted, int least, int most);
    int gap(int row, int wanted) { return gap(row, wanted, 0, seating_.width); }
    // A place to come to the top of somebody's symbol.
    int port(std::size_t one, int except_x = -1);

    // How many lanes lie above this row.
    int lanes(int row) const;
    // The free side of a symbol, at its middle: towards `other` where that is
    // free. False: neither.
    bool side(std::size_t one, bool& to_the_right);
    void take_side(std::size_t one, bool to_the_right);
    // The gap beside somebody: from, to.
    std::pair<int, int> beside(std::size_t one, bool to_the_right) const;

private:
    bool is_free(int row, int x) const;

    const Seating& seating_;
    std::vector<std::vector<std::vector<std::pair<int, int>>>> lanes_;  // by row, by lane
    std::vector<std::vector<int>> down_;   // x of what passes through each row
    std::vector<std::vector<int>> ports_;  // x of what comes to the tops of each row
    std::vector<bool> left_, right_;       // sides that are taken
};

std::vector<Course> courses(const Network& network, const Seating& seating, Ways& ways);

}  // namespace accord::people
