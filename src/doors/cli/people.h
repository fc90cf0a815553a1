// accord people import: an organisation's own list from a file, with every row that cannot be used,
// and every row that may be somebody who is there already, written out for a person.
#pragma once

#include <string>
#include <vector>

#include "doors/cli/commands.h"

namespace accord::cli {

int people(Arguments arguments);
// All that is wrong with what was typed, a sentence each; none: it is understood.
std::vector<std::string> wrong_in_people(Arguments arguments);

}  // namespace accord::cli
