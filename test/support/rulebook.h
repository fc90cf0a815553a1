// The rulebook of this source tree, as the program carries it.
#pragma once

#include <vector>

#include "rulebook/read.h"

namespace accord::test {

// Its tables, by path: "rulebook/clocks.table".
std::vector<rulebook::NamedText> rulebook_tables();
// Read once and kept; a fault in it stops the tests, each fault told.
const rulebook::Rulebook& the_rulebook();

}  // namespace accord::test
