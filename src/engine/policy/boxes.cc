#include "engine/policy/boxes.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace accord::policy {
namespace {

using List = std::vector<std::uint16_t>;
using Order = std::array<std::size_t, box_dimensions>;

bool before(const Box& one, const Box& other) {
    return std::tie(one.lists, one.mark) < std::tie(other.lists, other.mark);
}

// Joins boxes that are the same in all dimensions but one. True when any were joined.
bool join_along(std::size_t dimension, std::vector<Box>& boxes) {
    std::map<std::pair<std::array<List, box_dimensions>, std::uint32_t>, List> joined;
    for (auto& box : boxes) {
        auto along = std::move(box.lists[dimension]);
        box.lists[dimension].clear();
        auto& list = joined[{std::move(box.lists), box.mark}];
        list.insert(list.end(), along.begin(), along.end());
    }
    const bool fewer = joined.size() < boxes.size();
    boxes.clear();
    while (not joined.empty()) {
        auto node = joined.extract(joined.begin());
        Box box{.lists = std::move(node.key().first), .mark = node.key().second};
        box.lists[dimension] = std::move(node.mapped());
        std::sort(box.lists[dimension].begin(), box.lists[dimension].end());
        boxes.push_back(std::move(box));
    }
    return fewer;
}

std::vector<Box> joined_in(const Order& order, std::vector<Box> boxes) {
    bool again = true;
    while (again) {
        again = false;
        for (const auto dimension : order) again = join_along(dimension, boxes) or again;
    }
    return boxes;
}

// Which dimension is joined first decides how many boxes are left. These few orders are tried: the
// fine dimensions first, and from each end. Of very many boxes, the first alone.
constexpr std::size_t tried_in_every_order_max = 4'000;
constexpr Order orders[] = {
    {4, 5, 3, 2, 1, 0}, {4, 3, 5, 1, 0, 2}, {4, 0, 1, 3, 5, 2},
    {4, 1, 0, 5, 3, 2}, {4, 5, 0, 1, 3, 2}, {4, 2, 3, 5, 0, 1},
};

}  // namespace

std::uint64_t Box::size() const {
    std::uint64_t size = 1;
    for (const auto& list : lists) size *= list.size();
    return size;
}

std::vector<Box> gathered(std::vector<Box> boxes) {
    std::vector<Box> best;
    bool first = true;
    const bool many = boxes.size() > tried_in_every_order_max;
    for (const auto& order : orders) {
        if (many and not first) break;
        auto tried = joined_in(order, boxes);
        if (first or tried.size() < best.size()) best = std::move(tried);
        first = false;
    }
    std::sort(best.begin(), best.end(), before);
    return best;
}

}  // namespace accord::policy
