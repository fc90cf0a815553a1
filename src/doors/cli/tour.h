// accord tour: the whole story through the real HTTP server, each step told with what was decided
// and why. Whatever does not come out as promised stops it, and says which promise.
#pragma once

#include <string_view>
#include <vector>

#include "doors/cli/commands.h"

namespace accord::cli {

int tour(Arguments arguments);

// The names of the steps that the program knows, in order; demo/tour.txt must say the same.
std::vector<std::string_view> tour_steps();

}  // namespace accord::cli
