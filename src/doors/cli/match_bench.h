// accord match bench: how fast and how right the index is, on made-up people in families.
#pragma once

#include "base/result.h"
#include "doors/cli/options.h"
#include "engine/matching/keys.h"

namespace accord::cli {

// As many threads as are asked for, taking pieces of work in turn.
matching::Hands hands(unsigned threads);

Result<int> match_bench(const Options& options, unsigned threads);

}  // namespace accord::cli
