// A table inside the program (base/table.h), for the slices that keep their own rows in one.
#pragma once

#include <string_view>

#include "base/table.h"

namespace accord::host {

// Whole and without a fault: else the build is broken, and the process stops.
Table embedded_table(std::string_view path);

}  // namespace accord::host
