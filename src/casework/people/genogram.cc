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
constexpr int service_width = 240;
constexpr int service_height = 66;
constexpr int service_gap = 12;
constexpr int stem = 14;  // from the line that ties a column of services to the family
constexpr int column = stem + service_width + service_gap;
constexpr int beside_tall = 440;  // so tall services may stand beside any family

int height_of(std::size_t lines) {
    return symbol_side + label_below + static_cast<int>(lines) * label_line;
}

// The heights of rows and lanes, when all lanes are counted.
class Heights {
public:
    Heights(const Network& network, const Seating& seating, const Ways& ways)
        : rows_(static_cast<std::size_t>(seating.rows), 0) {
        for (std::size_t i = 0; i < network.people.size(); ++i) {
            auto& row = rows_[static_cast<std::size_t>(seating.row[i])];
            row = std::max(row, height_of(network.people[i].label.size()));
        }
        int y = 0;
        for (int r = 0; r <= seating.rows; ++r) {
            lanes_.push_back(y + above_lanes);
            y += 2 * above_lanes + ways.lanes(r) * lane_height;
            if (r == seating.rows) break;
            tops_.push_back(y + outline_above);
            y += outline_above + rows_[static_cast<std::size_t>(r)] + outline_words;
        }
        height_ = y;
    }

    int y(const Level& level) const {
        const auto row = static_cast<std::size_t>(level.row);
        if (level.of == Level::Of::Lane) return lanes_[row] + level.lane * lane_height;
        return tops_[row] + (level.of == Level::Of::Middle ? half : 0);
    }
    int top(int row) const { return tops_[static_cast<std::size_t>(row)]; }
    int bottom(int row) const { return top(row) + rows_[static_cast<std::size_t>(row)]; }
    int height() const { return height_; }

private:
    std::vector<int> rows_;  // how tall each is
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
        const int end = heights.bottom(block.bottom) + outline_words;
        out.outlines[static_cast<std::size_t>(block.household)] = {block.x, y, block.width,
                                                                   end - y};
    }
}

// To each of a column of services, from a line at its left.
void tie_column(int x, int from, int y, int many, Drawing& out) {
    int middle = y + service_height / 2;
    out.stems.push_back({{x, from}, {x, middle + (many - 1) * (service_height + service_gap)}});
    for (int i = 0; i < many; ++i) {
        out.stems.push_back({{x, middle}, {x + stem, middle}});
        middle += service_height + service_gap;
    }
}

// In columns from `x`, read from left to right.
void put_boxes(int x, int y, int many, int columns, Drawing& out) {
    for (int i = 0; i < many; ++i)
        out.services.push_back({x + (i % columns) * column + stem,
                                y + (i / columns) * (service_height + service_gap), service_width,
                                service_height});
}

void move_right(int by, Drawing& out) {
    for (auto& person : out.people) person.x += by;
    for (auto& outline : out.outlines)
        if (outline.width > 0) outline.x += by;
    for (auto& stroke : out.strokes) {
        for (auto& point : stroke.points) point.x += by;
        stroke.mark.x += by;
    }
}

void put_beside(int many, Drawing& out) {
    const int tall = many * (service_height + service_gap);
    out.height = std::max(out.height, tall + service_gap);
    const int y = (out.height - tall + service_gap) / 2;
    put_boxes(out.width, y, many, 1, out);
    tie_column(out.width, y + service_height / 2, y, many, out);
    out.width += column;
}

// In rows.
void put_beneath(int many, Drawing& out) {
    constexpr int most = (picture_width_max - picture_margin) / column;
    constexpr int rows_wanted = 3;
    const int needed =
        std::max((many + rows_wanted - 1) / rows_wanted, (out.width - picture_margin) / column);
    const int columns = std::min({most, many, needed});
    const int wide = picture_margin + columns * column;
    if (out.width < wide) move_right((wide - out.width) / 2, out);
    out.width = std::max(out.width, wide);
    const int x = (out.width - wide + picture_margin) / 2;
    const int rail = out.height;
    const int y = rail + service_gap;
    put_boxes(x, y, many, columns, out);
    for (int c = 0; c < columns; ++c)
        tie_column(x + c * column, rail, y, (many - c + columns - 1) / columns, out);
    out.stems.push_back({{x, rail}, {x + (columns - 1) * column, rail}});
    out.height = y + ((many + columns - 1) / columns) * (service_height + service_gap);
}

void put_services(const Network& network, Drawing& out) {
    const auto many = static_cast<int>(network.services.size());
    if (many == 0) return;
    const int tall = many * (service_height + service_gap);
    if (out.width + column <= picture_width_max and tall <= std::max(out.height, beside_tall))
        put_beside(many, out);
    else
        put_beneath(many, out);
}

}  // namespace

Rectangle ground_of(const Point& middle, std::size_t lines) {
    return {middle.x - label_width / 2, middle.y - half, label_width, height_of(lines)};
}

Drawing draw(const Network& network) {
    Drawing out;
    const auto seating = seat(network);
    Ways ways(seating);
    const auto all = courses(network, seating, ways);
    const Heights heights(network, seating, ways);
    out.width = seating.width;
    out.height = heights.height();
    for (std::size_t i = 0; i < network.people.size(); ++i)
        out.people.push_back({seating.x[i], heights.top(seating.row[i]) + half});
    put_outlines(network, seating, heights, out);
    for (const auto& course : all) {
        Stroke stroke{course.line,   course.over, points_of(course, heights),
                      course.marked, {},          course.unsaid};
        if (course.marked) stroke.mark = {course.mark.x, heights.y(course.mark.level)};
        if (stroke.points.size() > 1) out.strokes.push_back(std::move(stroke));
    }
    put_services(network, out);
    return out;
}

}  // namespace accord::people
