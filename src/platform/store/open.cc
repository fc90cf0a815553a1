#include "platform/store/database.h"
#include "platform/store/sqlite/sqlite.h"

namespace accord::store {

Result<std::unique_ptr<Database>> open(const std::string& where) {
    constexpr std::string_view sqlite = "sqlite:";
    if (where.starts_with(sqlite)) return open_sqlite(where.substr(sqlite.size()));
    return fail(
        invalid("A database is sqlite:PATH, not " + where.substr(0, where.find(':')), "database"));
}

}  // namespace accord::store
