// Marshgate as a replay needs it: who takes in, screens and decides, and whom the hub asks. Found
// on a node that holds the made-up world already, by the names in it.
#pragma once

#include "doors/cli/world.h"
#include "doors/replay/borough.h"
#include "doors/replay/shape.h"
#include "platform/node/node.h"

namespace accord::cli {

// Broken: the node holds another world.
Result<replay::Borough> borough_on(Node& node, const World& world);

// What a replay is like, with the names of this world.
replay::Shape shape_of(const World& world);

}  // namespace accord::cli
