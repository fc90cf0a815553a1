// accord demo: makes a data folder with Marshgate in it.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int demo(Arguments arguments);

}  // namespace accord::cli
