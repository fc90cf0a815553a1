// accord agreement: check a text, show it as the standard's policy, or ask it everything.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int agreement(Arguments arguments);

}  // namespace accord::cli
