// accord odrl judge, and the verbs of accord agreement that read and write other forms: odrl,
// from-odrl, from-policy.
#pragma once

#include "doors/cli/commands.h"
#include "doors/cli/options.h"

namespace accord::cli {

int odrl(Arguments arguments);

Result<int> other_forms(const Options& options);

}  // namespace accord::cli
