#include <algorithm>
#include <cstdlib>

#include "casework/people/genogram_routes.h"

namespace accord::people {
namespace {

constexpr int apart = 7;       // two lines that run side by side
constexpr int from_words = 4;  // a line and somebody's words

}  // namespace

Ways::Ways(const Seating& seating) : seating_(seating) {
    const auto rows = static_cast<std::size_t>(seating.rows) + 1;
    lanes_.resize(rows);
    down_.resize(rows);
    ports_.resize(rows);
    left_.assign(seating.x.size(), false);
    right_.assign(seating.x.size(), false);
    // Nothing runs along the edge of an outline.
    for (const auto& block : seating.blocks) {
        if (block.household < 0) continue;
        for (int r = block.top; r <= block.bottom; ++r) {
            down_[static_cast<std::size_t>(r)].push_back(block.x);
            down_[static_cast<std::size_t>(r)].push_back(block.x + block.width);
        }
    }
}

int Ways::lane(int row, int from, int to) {
    if (to < from) std::swap(from, to);
    auto& there = lanes_[static_cast<std::size_t>(row)];
    const auto touches = [&](const std::pair<int, int>& taken) {
        return from <= taken.second + apart and taken.first <= to + apart;
    };
    for (std::size_t i = 0; i < there.size(); ++i)
        if (std::none_of(there[i].begin(), there[i].end(), touches)) {
            there[i].emplace_back(from, to);
            return static_cast<int>(i);
        }
    there.push_back({{from, to}});
    return static_cast<int>(there.size()) - 1;
}

int Ways::lanes(int row) const {
    return static_cast<int>(lanes_[static_cast<std::size_t>(row)].size());
}

// Of what passes through the row, and of what stands in the lanes just below it
// and above it.
bool Ways::is_free(int row, int x) const {
    const auto near = [&](int taken) { return std::abs(taken - x) < apart; };
    const auto r = static_cast<std::size_t>(row);
    const auto any = [&](const std::vector<int>& all) {
        return std::any_of(all.begin(), all.end(), near);
    };
    return not any(down_[r]) and not any(ports_[r]) and
           (r + 1 >= ports_.size() or not any(ports_[r + 1]));
}

int Ways::gap(int row, int wanted, int least, int most) {
    const auto& people = seating_.in_row[static_cast<std::size_t>(row)];
    int best = -1;
    int between = -1;  // the nearest that is on nobody, free or not
    const auto nearer = [&](int x, int& than) {
        if (than < 0 or std::abs(x - wanted) < std::abs(than - wanted)) than = x;
    };
    int from = apart;
    const auto try_from = [&](int low, int high) {
        low = std::max(low, least);
        high = std::min(high, most);
        for (int x = low; x <= high; ++x) {
            nearer(x, between);
            if (is_free(row, x)) nearer(x, best);
        }
    };
    for (const auto one : people) {
        try_from(from, seating_.x[one] - label_width / 2 - from_words);
        from = seating_.x[one] + label_width / 2 + from_words;
    }
    try_from(from, seating_.width - apart);
    // So full that lines would lie on each other: at least not on people.
    if (best < 0) best = between >= 0 ? between : std::clamp(wanted, least, most);
    down_[static_cast<std::size_t>(row)].push_back(best);
    return best;
}

int Ways::port(std::size_t one, int except_x) {
    const auto row = static_cast<std::size_t>(seating_.row[one]);
    auto& taken = ports_[row];
    const auto free = [&](int x) {
        const auto near = [&](int other) { return std::abs(other - x) < apart - 1; };
        const auto above =
            row > 0 and std::any_of(down_[row - 1].begin(), down_[row - 1].end(),
                                    [&](int other) { return other != except_x and near(other); });
        return not above and std::none_of(taken.begin(), taken.end(), near);
    };
    int best = seating_.x[one];
    for (const int aside : {0, -7, 7, -14, 14, -20, 20})
        if (free(seating_.x[one] + aside)) {
            best = seating_.x[one] + aside;
            break;
        }
    taken.push_back(best);
    return best;
}

void Ways::take_side(std::size_t one, bool to_the_right) {
    (to_the_right ? right_ : left_)[one] = true;
}

bool Ways::side(std::size_t one, bool& to_the_right) {
    if ((to_the_right ? right_ : left_)[one]) to_the_right = not to_the_right;
    if ((to_the_right ? right_ : left_)[one]) return false;
    take_side(one, to_the_right);
    return true;
}

std::pair<int, int> Ways::beside(std::size_t one, bool to_the_right) const {
    const auto& row = seating_.in_row[static_cast<std::size_t>(seating_.row[one])];
    const auto at = std::find(row.begin(), row.end(), one);
    if (to_the_right) {
        const int from = seating_.x[one] + label_width / 2 + from_words;
        const int to = at + 1 == row.end() ? seating_.width - apart
                                           : seating_.x[*(at + 1)] - label_width / 2 - from_words;
        return {from, to};
    }
    const int to = seating_.x[one] - label_width / 2 - from_words;
    const int from =
        at == row.begin() ? apart : seating_.x[*(at - 1)] + label_width / 2 + from_words;
    return {from, to};
}

}  // namespace accord::people
