// One family of the made-up borough, on the list of its family hub: demo/family.json. Three
// generations and two homes, put down by the verbs that everyone uses, so that whoever opens the
// demo sees a record, a network and a possible match as they come. It is of the demo alone: no
// test's Marshgate has it.
#pragma once

#include "doors/cli/marshgate.h"

namespace accord::cli {

Result<void> put_down_family(Node& node, const World& world, const Marshgate& made);

}  // namespace accord::cli
