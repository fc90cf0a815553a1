// accord serve: web, worker and database in one process, until it is asked to stop.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int serve(Arguments arguments);

}  // namespace accord::cli
