// Cases as rows: test/table/<name>.table.
#pragma once

#include <string_view>

#include "base/table.h"

namespace accord::test {

// The table; a missing file or a fault in it fails the test case that asked.
Table table(std::string_view name);

}  // namespace accord::test
