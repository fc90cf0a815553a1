// accord client: let a party's system in, shut it out, list those there are.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int client(Arguments arguments);

}  // namespace accord::cli
