// Every database that this run can reach, empty and new: SQLite always; PostgreSQL when
// ACCORD_POSTGRES says how to connect (script/postgres starts one and says so).
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "platform/host/files.h"
#include "platform/store/database.h"

namespace accord::test {

struct FreshDatabase {
    std::string name;   // "SQLite", "PostgreSQL"
    std::string where;  // as store::open takes it
    std::unique_ptr<host::TemporaryFolder> folder;
    std::unique_ptr<store::Database> database;
};

FreshDatabase fresh_sqlite();
// A schema of its own in the server, so that tests do not meet.
FreshDatabase fresh_postgres(const std::string& server);
// Does the same with each, inside a subcase of its own.
void on_every_database(const std::function<void(FreshDatabase&)>& test);

}  // namespace accord::test
