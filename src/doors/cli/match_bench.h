// accord match bench: how fast and how right the index is, on made-up people in families.
#pragma once

#include "base/result.h"
#include "doors/cli/options.h"

namespace accord::cli {

Result<int> match_bench(const Options& options, unsigned threads);

}  // namespace accord::cli
