// accord match: link two files, dedupe one, or measure the matcher. docs/formats/match-schema.md.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int match(Arguments arguments);

}  // namespace accord::cli
