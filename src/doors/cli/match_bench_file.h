// The index as a file: how large, and how long it takes to write and to open, in the clear and
// sealed.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "engine/matching/index.h"

namespace accord::cli {

// Every question is asked of what was opened too. `folder`: empty, in memory.
Result<Json> bench_file(const matching::Index& index, const matching::Names& names,
                        const std::vector<matching::Described>& questions,
                        const std::string& folder, unsigned threads);

}  // namespace accord::cli
