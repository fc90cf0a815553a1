// SQLite, the embedded default: one file, one writer with group commit, and several readers.
//
// Acts that are busy at the same time share one flush to the disk (docs/adr/0016). Each act is a
// savepoint inside a transaction that stays open while others wait for their turn; whoever leaves
// the turn with nobody behind it commits for all, and no commit() returns before that is on the
// disk.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "platform/store/batches.h"

namespace accord::store {

struct SqliteOptions {
    std::size_t readers = 8;
    std::size_t acts_max = 256;  // that share one flush
    Flush flush = Flush::EachAct;
};

// Makes the file when it is not there. Refuses to serve unless write-ahead log, full synchronous
// writes and foreign keys are on: asked for, and then asked back.
Result<std::unique_ptr<Database>> open_sqlite(const std::string& path, SqliteOptions options = {});

}  // namespace accord::store
