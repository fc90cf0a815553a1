// expect(condition): a promise between programmers. Broken, the process stops and says where.
// Never for input, never for the world: those are Faults and Errors.
#pragma once

#include <source_location>

namespace accord {

void expect(bool condition, std::source_location where = std::source_location::current());

}  // namespace accord
