// PostgreSQL, by libpq: a small pool of connections, statements prepared once a connection, read
// committed. For nodes that already keep one, with people who look after it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "platform/store/database.h"

namespace accord::store {

struct PostgresOptions {
    std::size_t connections = 16;
};

// Refuses to serve unless the server says that it flushes before it answers (synchronous_commit,
// fsync, full_page_writes).
Result<std::unique_ptr<Database>> open_postgres(const std::string& connection,
                                                PostgresOptions options = {});

}  // namespace accord::store
