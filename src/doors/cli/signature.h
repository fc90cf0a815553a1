// accord signature: the keys that signatures are checked with, a signature as its two files, and
// checking one with nothing but these three.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int signature(Arguments arguments);

}  // namespace accord::cli
