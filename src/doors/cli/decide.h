// accord decide: put a question to agreements. accord replay: decide again from evidence alone.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int decide(Arguments arguments);
int replay(Arguments arguments);

}  // namespace accord::cli
