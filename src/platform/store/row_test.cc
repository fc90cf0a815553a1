#include "platform/store/row.h"

#include <doctest/doctest.h>

#include "platform/store/database.h"
#include "support/counting_entropy.h"
#include "support/fixed_clock.h"

namespace accord::store {
namespace {

struct Pet {
    static constexpr std::string_view id_prefix = "pet";
};

TEST_CASE("every kind of value goes in and comes out") {
    test::CountingEntropy entropy;
    const auto id = Id<Pet>::mint(test::nine_on_monday, entropy);
    const auto reference = mint_reference('S', entropy);
    const auto day = *date(2026, 3, 2);
    const auto columns = std::make_shared<const Columns>(
        Columns{"id", "reference", "day", "at", "digest", "count", "yes", "one", "none", "bytes"});
    const Row row(columns, {id, reference, day, test::nine_on_monday, digest("x"), 7, true, 1,
                            std::optional<std::string>(), Bytes{1, 2}});
    CHECK(row.id<Pet>("id") == id);
    CHECK(row.reference("reference") == reference);
    CHECK(row.date("day") == day);
    CHECK(row.instant("at") == test::nine_on_monday);
    CHECK(row.digest("digest") == digest("x"));
    CHECK(row.integer("count") == 7);
    CHECK(row.boolean("yes"));
    CHECK(row.boolean("one"));
    CHECK(row.is_null("none"));
    CHECK_FALSE(row.maybe_text("none").has_value());
    CHECK_FALSE(row.maybe_id<Pet>("none").has_value());
    CHECK(row.bytes("bytes") == Bytes{1, 2});
}

TEST_CASE("a database that would lose what it acknowledged is refused") {
    const auto memory = open("sqlite::memory:");
    REQUIRE_FALSE(memory.has_value());
    CHECK(memory.error().sentence.find("write-ahead log") != std::string::npos);
    CHECK(open("mysql:x").error().kind == ErrorKind::Invalid);
    CHECK_FALSE(open("sqlite:/no/such/folder/accord.db").has_value());
}

}  // namespace
}  // namespace accord::store
