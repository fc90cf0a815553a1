// accord audit: verify, checkpoint, export, key, facts.
#pragma once

#include <string>

#include "doors/cli/commands.h"

namespace accord::cli {

int audit(Arguments arguments);

// docs/audit-facts.md, as it should be: every fact that any slice records.
std::string page_of_facts();

}  // namespace accord::cli
