// accord match: link two files, dedupe one, or measure the matcher. docs/formats/match-schema.md.
#pragma once

#include <string>
#include <vector>

#include "doors/cli/commands.h"

namespace accord::cli {

int match(Arguments arguments);
// All that is wrong with what was typed, a sentence each; none: it is understood. Nothing that is
// read is ever written over.
std::vector<std::string> wrong_in_match(Arguments arguments);

}  // namespace accord::cli
