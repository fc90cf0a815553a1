// accord people import: an organisation's own list from a file, with every row that cannot be used,
// and every row that may be somebody who is there already, written out for a person.
#pragma once

#include "doors/cli/commands.h"

namespace accord::cli {

int people(Arguments arguments);

}  // namespace accord::cli
