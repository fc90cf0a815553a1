#include "platform/store/compact.h"

#include "platform/store/sqlite/connection.h"

namespace accord::store {

Result<void> compact(const std::string& where) {
    constexpr std::string_view sqlite = "sqlite:";
    if (not where.starts_with(sqlite)) return {};
    const auto file = TRY(Connection::open(where.substr(sqlite.size()), Mode::Write));
    // The copy that is made on the way may be larger than the memory.
    TRY(file->script("pragma temp_store = file; vacuum; pragma wal_checkpoint(truncate);"));
    return {};
}

}  // namespace accord::store
