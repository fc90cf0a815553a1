// Which words a column may hold is said in migrations as a list: `state in ('open', 'agreed',
// 'withdrawn')`. SQLite builds a table in memory for each such list whenever a row is written;
// written out as comparisons the same costs nothing (docs/adr/0054).
#pragma once

#include <string>
#include <string_view>

namespace accord::store {

// The text of a table with every list of three words or more written out. All else stays as it is.
std::string plain_checks(std::string_view table);

}  // namespace accord::store
