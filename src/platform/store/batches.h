// A database whose acts are on the disk in batches: an act is acknowledged before, and is on the
// disk with many others: when they are enough, and when the database is closed. A process that dies
// loses the last of them, all or none of each, and so does one whose power fails. What is read is
// read as it stands at each question, so such a database is for one thread at a time. It is for
// worlds that can be made again, and never for what people are told has happened.
#pragma once

#include <memory>
#include <string>

#include "platform/store/database.h"

namespace accord::store {

enum class Flush { EachAct, Batches };

// As `open`. PostgreSQL flushes for each act, whatever is wished.
Result<std::unique_ptr<Database>> open(const std::string& where, Flush flush);

}  // namespace accord::store
