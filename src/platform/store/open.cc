#include "platform/store/batches.h"
#include "platform/store/postgres/postgres.h"
#include "platform/store/sqlite/sqlite.h"

namespace accord::store {

Result<std::unique_ptr<Database>> open(const std::string& where, Flush flush) {
    constexpr std::string_view sqlite = "sqlite:";
    if (where.starts_with(sqlite)) {
        SqliteOptions options{.flush = flush};
        if (flush == Flush::Batches)
            options.acts_max = 16'384;  // a page of many acts is written once
        return open_sqlite(where.substr(sqlite.size()), options);
    }
    const bool postgres = where.starts_with("postgresql://") or where.starts_with("postgres://") or
                          where.find('=') != std::string::npos;
    if (postgres) return open_postgres(where);
    return fail(
        invalid("A database is sqlite:PATH, postgresql://… or host=… dbname=…", "database"));
}

Result<std::unique_ptr<Database>> open(const std::string& where) {
    return open(where, Flush::EachAct);
}

}  // namespace accord::store
