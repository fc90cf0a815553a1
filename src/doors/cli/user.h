// accord user: invite a person. Prints the code once, for paper; only its digest is kept.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int user(Arguments arguments);

}  // namespace accord::cli
