// Migrations: forward only, in the order of their names, each in a transaction, never edited once
// released. Their digests are remembered, and a changed one is refused.
//
// 0007_name.sql runs on both databases. A text that must differ is a named pair:
// 0001b_name.sqlite.sql and 0001b_name.postgres.sql.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "platform/store/database.h"

namespace accord::store {

struct Migration {
    std::string name;  // "0001_ledger", "0001b_append_only"
    std::string_view text;
};

// Those inside the program that are for this dialect, in order.
std::vector<Migration> migrations(Dialect dialect);

struct Migrated {
    std::vector<std::string> applied;  // now, in order; empty when nothing was to be done
};

// Refuses a database that knows migrations which this program does not: it was made by a newer one.
Result<Migrated> migrate(Database& database, const std::vector<Migration>& wanted, Instant now);

}  // namespace accord::store
