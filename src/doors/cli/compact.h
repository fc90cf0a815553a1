// accord compact: the room of a node's database that nothing uses is given back.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int compact(Arguments arguments);

}  // namespace accord::cli
