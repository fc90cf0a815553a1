#include "support/plain_trail.h"

#include <doctest/doctest.h>

#include "governance/audit/entries.h"
#include "platform/store/sqlite/connection.h"
#include "support/must.h"

namespace accord::test {

void write_plainly(const std::string& database_file) {
    const auto database = must(store::open("sqlite:" + database_file));
    auto read = must(database->begin(store::Mode::Read));
    const auto entries = must(audit::Entries::from(read, 1, 1000));
    REQUIRE_FALSE(entries.empty());
    auto file = must(store::Connection::open(database_file, store::Mode::Write));
    REQUIRE(file->script("drop trigger if exists audit_entries_no_update").has_value());
    for (const auto& entry : entries)
        must(file->ask({"test.plain",
                        "update audit_entries set bytes = $2, packed = null where sequence = $1"},
                       store::Values{entry.sequence, entry.bytes}));
}

}  // namespace accord::test
