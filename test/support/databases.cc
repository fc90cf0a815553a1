#include "support/databases.h"

#include <doctest/doctest.h>

#include "base/bytes.h"
#include "platform/host/entropy.h"
#include "platform/host/environment.h"

namespace accord::test {
FreshDatabase fresh_postgres(const std::string& server) {
    host::SystemEntropy entropy;
    Byte chance[8];
    entropy.fill(chance);
    const auto schema = "t" + hex(chance);
    auto whole = store::open(server);
    REQUIRE_MESSAGE(whole.has_value(), whole.error().sentence);
    auto change = (*whole)->begin(store::Mode::Write);
    REQUIRE(change.has_value());
    REQUIRE(change->script("create schema " + schema).has_value());
    REQUIRE(change->commit().has_value());
    FreshDatabase out{"PostgreSQL", server + " options=-csearch_path=" + schema, nullptr, nullptr};
    auto opened = store::open(out.where);
    REQUIRE_MESSAGE(opened.has_value(), opened.error().sentence);
    out.database = std::move(*opened);
    return out;
}

FreshDatabase fresh_sqlite() {
    FreshDatabase out{"SQLite", "", std::make_unique<host::TemporaryFolder>(), nullptr};
    out.where = "sqlite:" + (*out.folder / "accord.db");
    auto opened = store::open(out.where);
    REQUIRE_MESSAGE(opened.has_value(), opened.error().sentence);
    out.database = std::move(*opened);
    return out;
}

void on_every_database(const std::function<void(FreshDatabase&)>& test) {
    SUBCASE("SQLite") {
        auto fresh = fresh_sqlite();
        test(fresh);
    }
    const auto server = host::environment("ACCORD_POSTGRES");
    if (server) {
        SUBCASE("PostgreSQL") {
            auto fresh = fresh_postgres(*server);
            test(fresh);
        }
    }
}

}  // namespace accord::test
