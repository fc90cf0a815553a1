// accord evidence: all that proves one share, as a file; and such a file verified by itself.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int evidence(Arguments arguments);

}  // namespace accord::cli
