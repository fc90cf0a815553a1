// Migrations, on every database.
#include <doctest/doctest.h>

#include "platform/store/migrate.h"
#include "platform/store/plain_checks.h"
#include "support/databases.h"
#include "support/fixed_clock.h"

namespace accord::test {
namespace {

using Migrations = std::vector<store::Migration>;

const Migrations two = {{"0001_a", "create table a (id text primary key);"},
                        {"0002_b",
                         "create table b (id text primary key);\n"
                         "insert into b (id) values ('x');"}};

TEST_CASE("migrations run in order, once") {
    on_every_database([](FreshDatabase& fresh) {
        const auto first = store::migrate(*fresh.database, two, nine_on_monday);
        REQUIRE(first.has_value());
        CHECK(first->applied == std::vector<std::string>{"0001_a", "0002_b"});
        const auto again = store::migrate(*fresh.database, two, nine_on_monday);
        REQUIRE(again.has_value());
        CHECK(again->applied.empty());
    });
}

TEST_CASE("a migration that was changed, or that is not known, is refused by name") {
    on_every_database([](FreshDatabase& fresh) {
        REQUIRE(store::migrate(*fresh.database, two, nine_on_monday).has_value());
        auto changed = two;
        changed[1].text = "create table b (id text);";
        const auto refused = store::migrate(*fresh.database, changed, nine_on_monday);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().sentence.find("0002_b") != std::string::npos);
        const auto newer = store::migrate(*fresh.database, {two[0]}, nine_on_monday);
        REQUIRE_FALSE(newer.has_value());
        CHECK(newer.error().sentence.find("newer Accord") != std::string::npos);
    });
}

TEST_CASE("a migration that fails leaves nothing behind") {
    on_every_database([](FreshDatabase& fresh) {
        auto three = two;
        three.push_back({"0003_c", "create table c (id text); this is no statement;"});
        CHECK_FALSE(store::migrate(*fresh.database, three, nine_on_monday).has_value());
        three[2].text = "create table c (id text);";
        const auto mended = store::migrate(*fresh.database, three, nine_on_monday);
        REQUIRE(mended.has_value());
        CHECK(mended->applied == std::vector<std::string>{"0003_c"});
    });
}

TEST_CASE("our own migrations run on every database, each half of a pair beside the other") {
    on_every_database([](FreshDatabase& fresh) {
        const auto ours = store::migrations(fresh.database->dialect());
        const auto theirs = store::migrations(fresh.database->dialect() == store::Dialect::Sqlite
                                                  ? store::Dialect::Postgres
                                                  : store::Dialect::Sqlite);
        REQUIRE(ours.size() == theirs.size());
        for (std::size_t i = 0; i < ours.size(); ++i) CHECK(ours[i].name == theirs[i].name);
        const auto done = store::migrate(*fresh.database, ours, nine_on_monday);
        REQUIRE_MESSAGE(done.has_value(), done.error().sentence);
    });
}

TEST_CASE("a word that a column may not hold is refused, however its check is written") {
    on_every_database([](FreshDatabase& fresh) {
        auto& database = *fresh.database;
        const Migrations listed = {
            {"0001_a",
             "create table a (id text primary key, state text check (state in ('open', 'kept',"
             " 'gone')));"
             "create table b (id text primary key, a text references a (id))"}};
        for (int again = 0; again < 2; ++again)
            REQUIRE(store::migrate(database, listed, nine_on_monday).has_value());
        const auto put = [&](std::string_view word) {
            auto change = database.begin(store::Mode::Write);
            const auto done = change->run({"put", "insert into a (id, state) values ($1, $1)"},
                                          {std::string(word)});
            return done.has_value() and change->commit().has_value();
        };
        for (const std::string_view word : {"open", "kept", "gone"}) CHECK(put(word));
        for (const std::string_view word : {"", "lost", "in", "'open'"}) CHECK_FALSE(put(word));
    });
}

TEST_CASE("no write of ours makes SQLite build a table for a check") {
    on_every_database([](FreshDatabase& fresh) {
        auto& database = *fresh.database;
        if (database.dialect() != store::Dialect::Sqlite) return;
        REQUIRE(store::migrate(database, store::migrations(database.dialect()), nine_on_monday)
                    .has_value());
        auto read = database.begin(store::Mode::Read);
        const auto tables = read->many({"tables",
                                        "select sql from sqlite_schema where type = 'table'"
                                        " and sql is not null"});
        REQUIRE(tables.has_value());
        CHECK(tables->size() > 100);
        for (const auto& table : *tables)
            CHECK(store::plain_checks(table.text("sql")) == table.text("sql"));
        const auto steps = read->many(
            {"steps", "explain update clocks set state = 'met', version = 2 where id = 'clk_1'"});
        REQUIRE(steps.has_value());
        for (const auto& step : *steps) CHECK(step.text("opcode") != "OpenEphemeral");
    });
}

TEST_CASE("the trail refuses to be changed") {
    on_every_database([](FreshDatabase& fresh) {
        auto& database = *fresh.database;
        REQUIRE(store::migrate(database, store::migrations(database.dialect()), nine_on_monday)
                    .has_value());
        auto change = database.begin(store::Mode::Write);
        REQUIRE(change
                    ->run({"add",
                           "insert into audit_entries (sequence, bytes, digest)"
                           " values (1, 'x', $1)"},
                          {digest("x")})
                    .has_value());
        REQUIRE(change->commit().has_value());
        for (const auto* statement :
             {"update audit_entries set bytes = 'y'", "delete from audit_entries",
              "delete from audit_pen", "update audit_pen set size = -1"}) {
            INFO(statement);
            auto attack = database.begin(store::Mode::Write);
            const auto done = attack->run({"attack", statement});
            REQUIRE_FALSE(done.has_value());
            CHECK(done.error().sentence.find("can only be added to") != std::string::npos);
        }
    });
}

}  // namespace
}  // namespace accord::test
