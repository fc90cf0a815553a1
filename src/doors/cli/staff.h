// accord staff: what an employer's list of staff says of where they live, kept as marks.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int staff(Arguments arguments);

}  // namespace accord::cli
