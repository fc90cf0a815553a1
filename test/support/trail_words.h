// Every entry of a node's trail as one text, for tests that look for what must not be in it.
#pragma once

#include <string>

#include "platform/node/node.h"

namespace accord::test {

std::string words_of_the_trail(Node& node);

}  // namespace accord::test
