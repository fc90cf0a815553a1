#include "casework/people/genogram.h"

#include <algorithm>

#include "casework/people/genogram_places.h"
#include "casework/people/genogram_routes.h"

namespace accord::people {
namespace {

constexpr int lane_height = 12;
constexpr int above_lanes = 12;
constexpr int outline_above = 14;  // from an outline to the symbols that it holds
constexpr int outline_words = 24;  // what is written on it, below whom it holds
constexpr int half = symbol_side / 2;
constexpr int row_height = symbol_side + label_below + label_lines * label_line;
constexpr int service_width = 264;
constexpr int service_height = 68;
constexpr int service_gap = 14;
constexpr int to_services = 84;

// The heights of rows and lanes, when all lanes are counted.
class Heights {
public:
    Heights(const Seating& seating, const Ways& ways) {
        int y = 0;
        for (int r = 0; r <= seating.rows; ++r) {
            lanes_.push_back(y + above_lanes);
            y += 2 * above_lanes + ways.lanes(r) * lane_height;
            if (r == seating.rows) break;
            tops_.push_back(y + outline_above);
            y += outline_above + row_height + outline_words;
        }
        height_ = y;
    }

    int y(const Level& level) const {
        const auto row = static_cast<std::size_t>(level.row);
        if (level.of == Level::Of::Lane) return lanes_[row] + level.lane * lane_height;
        return tops_[row] + (level.of == Level::Of::Middle ? half : 0);
    }
    int top(int row) const { return tops_[static_cast<std::size_t>(row)]; }
    int height() const { return height_; }

private:
    std::vector<int> tops_;
    std::vector<int> lanes_;
    int height_ = 0;
};

std::vector<Point> points_of(const Course& course, const Heights& heights) {
    std::vector<Point> out;
    for (const auto& turn : course.turns) {
        const Point next{turn.x, heights.y(turn.level)};
        if (out.empty() or out.back() != next) out.push_back(next);
    }
    return out;
}

void put_outlines(const Network& network, const Seating& seating, const Heights& heights,
                  Drawing& out) {
    out.outlines.resize(network.households.size());
    for (const auto& block : seating.blocks) {
        if (block.household < 0) continue;
        const int y = heights.top(block.top) - outline_above;
        const int end = heights.top(block.bottom) + row_height + outline_words;
        out.outlines[static_cast<std::size_t>(block.household)] = {block.x, y, block.width,
                                                                   end - y};
    }
}

void put_services(const Network& network, Drawing& out) {
    if (network.services.empty()) return;
    const auto many = static_cast<int>(network.services.size());
    const int tall = many * service_height + (many - 1) * service_gap;
    const int family_height = out.height;
    out.height = std::max(out.height, tall + 2 * service_gap);
    out.rail_from = {out.width, (out.height - std::min(family_height, tall)) / 2};
    out.rail_to = {out.width, (out.height + std::min(family_height, tall)) / 2};
    int y = (out.height - tall) / 2;
    for (int i = 0; i < many; ++i) {
        out.services.push_back({out.width + to_services, y, service_width, service_height});
        y += service_height + service_gap;
    }
    out.width += to_services + service_width + service_gap;
}

}  // namespace

Rectangle ground_of(const Point& middle) {
    return {middle.x - label_width / 2, middle.y - half, label_width, row_height};
}

Drawing draw(const Network& network) {
    Drawing out;
    const auto seating = seat(network);
    Ways ways(seating);
    const auto all = courses(network, seating, ways);
    const Heights heights(seating, ways);
    out.width = seating.width;
    out.height = heights.height();
    for (std::size_t i = 0; i < network.people.size(); ++i)
        out.people.push_back({seating.x[i], heights.top(seating.row[i]) + half});
    put_outlines(network, seating, heights, out);
    for (const auto& course : all) {
        Stroke stroke{course.line, course.over, points_of(course, heights), course.marked, {}};
        if (course.marked) stroke.mark = {course.mark.x, heights.y(course.mark.level)};
        if (stroke.points.size() > 1) out.strokes.push_back(std::move(stroke));
    }
    put_services(network, out);
    return out;
}

}  // namespace accord::people
