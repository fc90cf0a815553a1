// Compacting: the room of a database that nothing lies in is given back to the disk. What lies in
// it stays as it is, in the same order.
#pragma once

#include <string>

#include "base/result.h"

namespace accord::store {

// `where` as for `open`. Nobody else may be at work on the file: Unavailable, and nothing changed,
// when somebody is. It wants as much room beside the file as the file has, while it lasts.
// PostgreSQL does this by itself, and is left alone.
Result<void> compact(const std::string& where);

}  // namespace accord::store
