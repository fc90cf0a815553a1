// accord request: a request of the multi-agency standard as one would send it to another party's
// system, written out of what was said on the line, with the person read from a file.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int request(Arguments arguments);

}  // namespace accord::cli
