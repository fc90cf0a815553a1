// Genogram: the network of a family as a picture: a place for everybody and a
// course for every line, worked out from values alone, so that the same family
// is always the same picture.
//
// By the convention that social workers learn: generations in rows, households
// as outlines, professionals in a column beside the family. What is promised,
// whatever the family: no two people or services lie on each other, an outline
// holds its household and nobody else, no line runs over a person or over
// words, and nothing leaves the picture.
//
// Lengths are pixels at natural size; x to the right, y down.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "casework/people/relationship.h"

namespace accord::people {

inline constexpr std::size_t genogram_people_max = 14;
inline constexpr std::size_t genogram_services_max = 10;

enum class Shape : std::uint8_t { Square, Circle, Diamond, Triangle };

struct Sitter {
    Shape shape = Shape::Diamond;
    bool died = false;
    bool about = false;     // the picture is about this one
    int generation = 0;     // below zero: above the one it is about
    int household = -1;     // a place in `households`; -1: with nobody in the picture
    std::int64_t born = 0;  // any number that grows with the birth date; the elder left
    std::vector<std::string> label = {};  // three lines at most, the name first
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
};
struct Drawing {
    int width = 0;
    int height = 0;
    std::vector<Point> people = {};        // the middle of each symbol
    std::vector<Rectangle> outlines = {};  // of each household, in its order
    std::vector<Stroke> strokes = {};
    std::vector<Rectangle> services = {};
    Point rail_from = {}, rail_to = {};  // the edge of the family, where services come to it
};
inline constexpr int symbol_side = 44;
inline constexpr int label_width = 124;  // of everybody, the symbol in its middle
inline constexpr int label_line = 18;
inline constexpr int label_lines = 3;
inline constexpr int label_below = 6;      // between the symbol and the first line
Rectangle ground_of(const Point& middle);  // that one person takes up, label and all

Drawing draw(const Network& network);

}  // namespace accord::people
