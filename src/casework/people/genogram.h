// Genogram: the network of a family as a picture: a place for everybody and a
// course for every line, worked out from values alone, so that the same family
// is always the same picture.
//
// By the convention that social workers learn: generations in rows, households
// as outlines, professionals beside the family, or in rows beneath it. A
// generation that is too wide for a page sits in several rows. What is promised,
// whatever the family: no two people or services lie on each other, an outline
// holds its household and nobody else, no line runs over a person or over
// words, and nothing leaves the picture, nor is that wider than a page.
//
// Lengths are pixels at natural size; x to the right, y down.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "casework/people/relationship.h"

namespace accord::people {

inline constexpr std::size_t genogram_people_max = 14;
inline constexpr std::size_t genogram_services_max = 10;

inline constexpr int picture_width_max = 1096;  // the column of a page that is 1280 wide

enum class Shape : std::uint8_t { Square, Circle, Diamond, Triangle };
// Beside the symbol: they may be a cause for concern; or there is something that
// this reader is to ask about.
enum class Flag : std::uint8_t { None, Concern, Restricted };

struct Sitter {
    Shape shape = Shape::Diamond;
    bool died = false;
    bool about = false;     // the picture is about this one
    int generation = 0;     // below zero: above the one it is about
    int household = -1;     // a place in `households`; -1: with nobody in the picture
    std::int64_t born = 0;  // any number that grows with the birth date; the elder left
    std::vector<std::string> label = {};  // `label_lines` at most, the name first
    Flag flag = Flag::None;
};
// What two of them are to each other. `one` is the elder generation, where
// there is one.
struct Tie {
    std::size_t one = 0;
    std::size_t other = 0;
    Line line = Line::Other;
    bool over = false;
};
struct ServiceBox {
    bool over = false;
    std::vector<std::string> label = {};  // three lines at most
};
struct Network {
    std::vector<Sitter> people = {};
    std::vector<Tie> ties = {};
    std::vector<std::string> households = {};  // what is written on each outline
    std::vector<ServiceBox> services = {};
};

struct Point {
    int x = 0;
    int y = 0;
    bool operator==(const Point&) const = default;
};
struct Rectangle {
    int x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Rectangle&) const = default;
};
// One line: through these points, along the axes.
struct Stroke {
    Line line = Line::Other;
    bool over = false;
    std::vector<Point> points = {};
    bool marked = false;  // a couple that is apart: the slash goes here
    Point mark = {};
    bool unsaid =
        false;  // parents of one child, of whom it is not said what they are to each other
};
struct Drawing {
    int width = 0;
    int height = 0;
    std::vector<Point> people = {};        // the middle of each symbol
    std::vector<Rectangle> outlines = {};  // of each household, in its order
    std::vector<Stroke> strokes = {};
    std::vector<Rectangle> services = {};
    std::vector<std::pair<Point, Point>> stems = {};  // that tie services to the family
};
inline constexpr int symbol_side = 44;
inline constexpr int label_width = 104;  // of everybody, the symbol in its middle
inline constexpr int label_line = 17;
inline constexpr std::size_t label_lines = 6;
inline constexpr int label_below = 6;  // between the symbol and the first line
// That one person takes up, label and all.
Rectangle ground_of(const Point& middle, std::size_t lines);

Drawing draw(const Network& network);

}  // namespace accord::people
