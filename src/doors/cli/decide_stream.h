// accord decide --stream: questions on standard input, one a line; decisions on standard output.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

bool wants_stream(Arguments arguments);
int decide_stream(Arguments arguments);

}  // namespace accord::cli
