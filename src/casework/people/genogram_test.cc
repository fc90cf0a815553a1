// What is promised of every picture of a family, on families made up by chance,
// and one by hand.
#include "casework/people/genogram.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>

using namespace accord::people;

namespace {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t upto(std::size_t n) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state_ >> 33U) % n);
    }

private:
    std::uint64_t state_;
};

// Grandparents, parents with partners past and present, children, and others
// who are around.
Network made_up(std::uint64_t seed) {
    Dice dice(seed);
    Network out;
    const auto homes = dice.upto(4);
    for (std::size_t i = 0; i < homes; ++i) out.households.push_back("Home " + std::to_string(i));
    const auto many = 1 + dice.upto(genogram_people_max);
    for (std::size_t i = 0; i < many; ++i)
        out.people.push_back(
            {.shape = static_cast<Shape>(dice.upto(4)),
             .died = dice.upto(6) == 0,
             .about = i == 0,
             .generation = i == 0 ? 0 : static_cast<int>(dice.upto(4)) - 2,
             .household = static_cast<int>(dice.upto(homes + 2)) - 2,
             .born = static_cast<std::int64_t>(dice.upto(30000)),
             .label = std::vector<std::string>(1 + dice.upto(label_lines), "Words")});
    for (auto& one : out.people) one.household = std::max(one.household, -1);
    const auto ties = many == 1 ? 0 : dice.upto(many * 2);
    for (std::size_t i = 0; i < ties; ++i) {
        Tie tie{.one = dice.upto(many),
                .other = dice.upto(many),
                .line = static_cast<Line>(dice.upto(13)),
                .over = dice.upto(4) == 0};
        if (tie.one == tie.other) continue;
        if (out.people[tie.one].generation > out.people[tie.other].generation)
            std::swap(tie.one, tie.other);
        out.ties.push_back(tie);
    }
    const auto services = dice.upto(genogram_services_max + 1);
    for (std::size_t i = 0; i < services; ++i) out.services.push_back({.label = {"Service"}});
    return out;
}

bool on_each_other(const Rectangle& one, const Rectangle& other) {
    return one.x < other.x + other.width and other.x < one.x + one.width and
           one.y < other.y + other.height and other.y < one.y + one.height;
}
bool within(const Rectangle& inner, const Rectangle& outer) {
    return outer.x <= inner.x and outer.y <= inner.y and
           inner.x + inner.width <= outer.x + outer.width and
           inner.y + inner.height <= outer.y + outer.height;
}
Rectangle along(const Point& from, const Point& to) {
    return {std::min(from.x, to.x), std::min(from.y, to.y), std::abs(from.x - to.x),
            std::abs(from.y - to.y)};
}
// A line that only touches an edge does not run over it.
bool runs_over(const Rectangle& line, const Rectangle& ground) {
    const Rectangle drawn{line.x, line.y, line.width + 1, line.height + 1};
    return on_each_other(drawn, {ground.x + 1, ground.y + 1, ground.width - 2, ground.height - 2});
}
Rectangle symbol_of(const Point& middle) {
    return {middle.x - symbol_side / 2, middle.y - symbol_side / 2, symbol_side, symbol_side};
}
Rectangle ground_in(const Network& network, const Drawing& drawing, std::size_t one) {
    return ground_of(drawing.people[one], network.people[one].label.size());
}
Rectangle words_of(Rectangle out) {
    out.y += symbol_side + label_below;
    out.height -= symbol_side + label_below;
    return out;
}

void check_people(const Network& network, const Drawing& drawing) {
    const Rectangle whole{0, 0, drawing.width, drawing.height};
    REQUIRE(drawing.people.size() == network.people.size());
    for (std::size_t i = 0; i < drawing.people.size(); ++i) {
        const auto ground = ground_in(network, drawing, i);
        CHECK(within(ground, whole));
        for (std::size_t j = 0; j < i; ++j)
            CHECK_FALSE(on_each_other(ground, ground_in(network, drawing, j)));
        for (std::size_t home = 0; home < drawing.outlines.size(); ++home) {
            const auto& outline = drawing.outlines[home];
            if (network.people[i].household == static_cast<int>(home))
                CHECK(within(ground, outline));
            else
                CHECK_FALSE(on_each_other(ground, outline));
        }
    }
    for (std::size_t i = 0; i < drawing.outlines.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            CHECK_FALSE(on_each_other(drawing.outlines[i], drawing.outlines[j]));
}

void check_strokes(const Network& network, const Drawing& drawing) {
    const Rectangle whole{0, 0, drawing.width, drawing.height};
    for (const auto& stroke : drawing.strokes) {
        for (std::size_t i = 0; i + 1 < stroke.points.size(); ++i) {
            const auto line = along(stroke.points[i], stroke.points[i + 1]);
            CHECK((line.width == 0 or line.height == 0));
            CHECK(within(line, whole));
            for (std::size_t one = 0; one < drawing.people.size(); ++one) {
                CHECK_FALSE(runs_over(line, symbol_of(drawing.people[one])));
                CHECK_FALSE(runs_over(line, words_of(ground_in(network, drawing, one))));
            }
            for (const auto& service : drawing.services) CHECK_FALSE(runs_over(line, service));
        }
    }
}

// Neither do services lie on anybody, nor what ties them to the family.
void check_services(const Network& network, const Drawing& drawing) {
    const Rectangle whole{0, 0, drawing.width, drawing.height};
    REQUIRE(drawing.services.size() == network.services.size());
    for (std::size_t i = 0; i < drawing.services.size(); ++i) {
        CHECK(within(drawing.services[i], whole));
        for (std::size_t j = 0; j < i; ++j)
            CHECK_FALSE(on_each_other(drawing.services[i], drawing.services[j]));
        for (std::size_t one = 0; one < drawing.people.size(); ++one)
            CHECK_FALSE(on_each_other(drawing.services[i], ground_in(network, drawing, one)));
        for (const auto& outline : drawing.outlines)
            CHECK_FALSE(on_each_other(drawing.services[i], outline));
    }
    for (const auto& [from, to] : drawing.stems) {
        CHECK(within(along(from, to), whole));
        for (const auto& service : drawing.services)
            CHECK_FALSE(runs_over(along(from, to), service));
        for (std::size_t one = 0; one < drawing.people.size(); ++one)
            CHECK_FALSE(runs_over(along(from, to), ground_in(network, drawing, one)));
    }
}

// How much of two lines that are not of one family lies on each other.
int shared(const Stroke& one, const Stroke& other) {
    int out = 0;
    for (std::size_t i = 0; i + 1 < one.points.size(); ++i)
        for (std::size_t j = 0; j + 1 < other.points.size(); ++j) {
            const auto a = along(one.points[i], one.points[i + 1]);
            const auto b = along(other.points[j], other.points[j + 1]);
            if (a.width == 0 and b.width == 0 and a.x == b.x)
                out += std::max(0, std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y));
            if (a.height == 0 and b.height == 0 and a.y == b.y)
                out += std::max(0, std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x));
        }
    return out;
}

// A mother with a man she has left and one she lives with; a child of each; her
// own parents.
Network a_family() {
    Network out;
    out.households = {"14 Tidal Row"};
    const auto add = [&](int generation, int household, std::int64_t born) {
        out.people.push_back({.generation = generation, .household = household, .born = born});
    };
    add(0, 0, 20190314);    // 0 the child
    add(-1, 0, 19950101);   // 1 her mother
    add(-1, -1, 19920101);  // 2 her father
    add(-1, 0, 19970101);   // 3 her mother's partner
    add(0, 0, 20230602);    // 4 her brother
    add(0, 0, 20260801);    // 5 the unborn
    add(-2, -1, 19680101);  // 6 her grandmother
    add(-2, -1, 19600101);  // 7 her grandfather
    out.ties = {{1, 0, Line::Parent},         {2, 0, Line::Parent},   {1, 4, Line::Parent},
                {2, 4, Line::Parent},         {1, 5, Line::Parent},   {3, 5, Line::Parent},
                {1, 2, Line::Together, true}, {1, 3, Line::Together}, {6, 1, Line::Parent},
                {7, 1, Line::Parent},         {6, 7, Line::Married},  {6, 0, Line::Grand}};
    return out;
}

}  // namespace

TEST_CASE(
    "no two people of a family lie on each other, no line runs over "
    "them, and none is wider than a page, whatever the family") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        INFO("seed " << seed);
        const auto network = made_up(seed);
        const auto drawing = draw(network);
        check_people(network, drawing);
        check_strokes(network, drawing);
        check_services(network, drawing);
        CHECK(drawing.width <= picture_width_max);
    }
}

TEST_CASE("the same family is always the same picture") {
    const auto one = draw(made_up(7));
    const auto other = draw(made_up(7));
    CHECK(one.people == other.people);
    CHECK(one.outlines == other.outlines);
    REQUIRE(one.strokes.size() == other.strokes.size());
    for (std::size_t i = 0; i < one.strokes.size(); ++i)
        CHECK(one.strokes[i].points == other.strokes[i].points);
}

TEST_CASE(
    "a family is drawn as people learn it: couples side by side, "
    "children below, by age") {
    const auto drawing = draw(a_family());
    const auto& at = drawing.people;
    CHECK(at[2].y == at[1].y);
    CHECK(at[1].y == at[3].y);
    CHECK(at[0].y > at[1].y);
    CHECK(at[6].y < at[1].y);
    INFO(
        "Her mother sits between the two men, and the elder child left of the "
        "younger");
    CHECK((at[2].x < at[1].x) == (at[1].x < at[3].x));
    CHECK(at[0].x < at[4].x);
    INFO(
        "The couple that is apart is marked, and nothing says what other lines "
        "say already");
    CHECK(std::count_if(drawing.strokes.begin(), drawing.strokes.end(),
                        [](const Stroke& stroke) { return stroke.marked; }) == 1);
    CHECK(std::none_of(drawing.strokes.begin(), drawing.strokes.end(),
                       [](const Stroke& stroke) { return stroke.line == Line::Grand; }));
    INFO("No two lines lie on each other");
    for (std::size_t i = 0; i < drawing.strokes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            CHECK(shared(drawing.strokes[i], drawing.strokes[j]) == 0);
}

TEST_CASE("the widest families are folded until they fit on a page with all their services") {
    for (const int homes : {0, 1, 4, 7}) {
        INFO("homes " << homes);
        Network network;
        for (int i = 0; i < homes; ++i) network.households.push_back("Home " + std::to_string(i));
        for (std::size_t i = 0; i < genogram_people_max; ++i)
            network.people.push_back({.generation = 0,
                                      .household = homes == 0 ? -1 : static_cast<int>(i) % homes,
                                      .born = static_cast<std::int64_t>(i),
                                      .label = {"Name", "Family"}});
        network.services.resize(genogram_services_max);
        const auto drawing = draw(network);
        CHECK(drawing.width <= picture_width_max);
        check_people(network, drawing);
        check_services(network, drawing);
    }
}

TEST_CASE("parents of whom nothing is said are not drawn as married") {
    auto family = a_family();
    const auto across = [](const Network& network) {
        std::vector<Stroke> out;
        for (const auto& stroke : draw(network).strokes)
            if (stroke.unsaid or is_couple(stroke.line)) out.push_back(stroke);
        return out;
    };
    CHECK(across(family).size() == 3);
    CHECK_FALSE(across(family)[0].unsaid);
    INFO("Her grandparents had her mother, and it is not known what they were to each other");
    std::erase_if(family.ties, [](const Tie& tie) { return tie.line == Line::Married; });
    const auto drawn = across(family);
    REQUIRE(drawn.size() == 3);
    CHECK(std::count_if(drawn.begin(), drawn.end(),
                        [](const Stroke& stroke) { return stroke.unsaid; }) == 1);
    CHECK(std::none_of(drawn.begin(), drawn.end(),
                       [](const Stroke& stroke) { return stroke.line == Line::Married; }));
}
