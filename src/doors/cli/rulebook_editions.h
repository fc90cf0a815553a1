// accord rulebook editions and restore: which editions a node has worked by, and the tables of one
// of them as files again.
#pragma once

#include "base/result.h"
#include "doors/cli/options.h"

namespace accord::cli {

Result<int> editions_of(const Options& options);
Result<int> restore(const Options& options);

}  // namespace accord::cli
