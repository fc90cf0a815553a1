// accord demo --year: a made-up year of one borough, or of several, on fresh nodes.
#pragma once

#include "doors/cli/options.h"

namespace accord::cli {

int demo_year(const Options& options);

}  // namespace accord::cli
