// accord agreement publish FILE: puts a version of an agreement into a data folder, to be read and
// signed; with --in-force it also begins to decide, and the version before it no longer does.
#pragma once

#include <string>

#include "base/result.h"

namespace accord::cli {

// The exit code: 1 when the document has faults, which are printed with their places.
Result<int> publish_agreement(const std::string& path, const std::string& data, bool in_force);

}  // namespace accord::cli
