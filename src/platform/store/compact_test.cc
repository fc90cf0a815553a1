#include "platform/store/compact.h"

#include <doctest/doctest.h>

#include "platform/host/files.h"
#include "platform/store/sqlite/connection.h"
#include "support/test_node.h"

namespace accord::store {
namespace {

TEST_CASE("what is no longer used is given back, and all else stays as it was") {
    test::TestNode node(test::On::Sqlite);
    const auto file = node.settings.data + "/accord.db";
    {
        auto open = Connection::open(file, Mode::Write);
        REQUIRE(open.has_value());
        REQUIRE((*open)
                    ->script("create table much (id bigint primary key, words text not null);"
                             "insert into much values (1, hex(zeroblob(600000))), (2, 'kept');"
                             "delete from much where id = 1;"
                             "pragma wal_checkpoint(truncate)")
                    .has_value());
    }
    const auto before = host::FileReading::open(file)->size();
    REQUIRE(compact("sqlite:" + file).has_value());
    CHECK(host::FileReading::open(file)->size() + 1'000'000 < before);
    auto open = Connection::open(file, Mode::Write);
    REQUIRE(open.has_value());
    const auto left = (*open)->ask({"test.left", "select id, words from much"}, {});
    REQUIRE(left.has_value());
    REQUIRE(left->rows.size() == 1);
    CHECK(left->rows.front().integer("id") == 2);
    CHECK(left->rows.front().text("words") == "kept");
}

TEST_CASE("a file that is no database is left as it is, and said") {
    const test::TestNode node(test::On::Sqlite);
    const auto file = node.settings.data + "/letter.txt";
    const std::string words(5000, 'w');
    REQUIRE(host::write_file(file, words, 0600).has_value());
    CHECK_FALSE(compact("sqlite:" + file).has_value());
    CHECK(*host::read_file(file, 1 << 20) == words);
}

}  // namespace
}  // namespace accord::store
