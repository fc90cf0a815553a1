#include "support/plain_trail.h"

#include <doctest/doctest.h>

#include "platform/packing/packing.h"
#include "platform/store/sqlite/connection.h"
#include "support/must.h"

namespace accord::test {

void write_plainly(const std::string& database_file) {
    auto file = must(store::Connection::open(database_file, store::Mode::Write));
    REQUIRE(file->script("drop trigger if exists audit_entries_no_update").has_value());
    const auto rows =
        must(file->ask({"test.packed",
                        "select sequence, packed from audit_entries where packed is not null"},
                       {}))
            .rows;
    REQUIRE_FALSE(rows.empty());
    for (const auto& row : rows) {
        const auto bytes = must(packing::unpacked(row.bytes("packed")));
        must(file->ask({"test.plain",
                        "update audit_entries set bytes = $2, packed = null where sequence = $1"},
                       store::Values{row.integer("sequence"), bytes}));
    }
}

}  // namespace accord::test
