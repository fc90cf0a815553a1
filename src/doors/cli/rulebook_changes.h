// accord rulebook diff and changes: how the law differs between two editions, and what a day
// brings.
#pragma once

#include "base/result.h"
#include "doors/cli/options.h"

namespace accord::cli {

Result<int> diff(const Options& options);
Result<int> changes_on(const Options& options);

}  // namespace accord::cli
