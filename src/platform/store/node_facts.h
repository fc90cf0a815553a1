// What a node is, written once into its own database, so that it cannot be mistaken for another: a
// made-up world stays a made-up world wherever its files are copied, and a real one can never
// become one.
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "platform/store/transaction.h"

namespace accord::store {

// `accord demo` writes this first, into a database that holds nothing yet. Again is fine.
Result<void> mark_made_up(Transaction& change, Instant now);
Result<bool> is_made_up(Transaction& read);

}  // namespace accord::store
