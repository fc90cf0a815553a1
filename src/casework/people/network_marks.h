// The marks that a picture of a network is made of, and its key: what is drawn, and
// nothing else. Private to the slice.
#pragma once

#include <string>

#include "casework/people/genogram.h"
#include "platform/html/html.h"

namespace accord::people {

std::string at(int x, int y);  // "12 40": in the course of a path
html::Html path(std::string look, std::string course);
html::Html words_at(std::string look, int x, int y, const html::Html& words);
html::Html rectangle(std::string look, const Rectangle& ground, int round);
html::Html shape_at(Shape shape, const Point& middle, int size, std::string look);
html::Html cross_at(const Point& middle);  // they have died
html::Html flag_at(Flag flag, const Point& middle);
html::Html slashes(Line line, const Point& mark);  // apart; of divorced, two
std::string look_of(const Stroke& stroke);

html::Html picture_key(const Network& network, const Drawing& drawing);

}  // namespace accord::people
