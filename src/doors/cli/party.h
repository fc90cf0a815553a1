// accord party: admit an organisation, list those there are. How a real node begins: everything
// else about organisations is done on its pages.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int party(Arguments arguments);

}  // namespace accord::cli
