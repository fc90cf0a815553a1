#include "governance/editions/commands.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "governance/audit/commands.h"
#include "support/test_node.h"

using namespace accord;

namespace {

// The law as it is, with the duty to share begun on a day: one cell of one row.
editions::Tables with_16la_begun() {
    auto tables = editions::tables_of_program();
    for (std::size_t i = 0; i < tables.names.size(); ++i) {
        if (not tables.names[i].ends_with("/gateways.table")) continue;
        auto& text_of = tables.texts[i];
        const auto row = text_of.find("\nCA04_16LA ");
        const auto end = text_of.find('\n', row + 1);
        const auto line = text_of.substr(row, end - row);
        text_of.replace(row, line.size(), replace_all(line, "| -          |", "| 2027-04-01 |"));
    }
    return tables;
}

struct World {
    test::TestNode node;
    audit::Reading reading() { return audit::Reading::begin(node, audit::the_node()).value(); }
};

}  // namespace

TEST_CASE("an edition is taken up once, kept whole, and told in the trail by its digest") {
    World world;
    const auto tables = editions::tables_of_program();
    CHECK(editions::adopt(world.node, tables).value());
    CHECK_FALSE(editions::adopt(world.node, tables).value());

    const auto entries =
        audit::newest(world.node, {.about = text(tables.edition()), .rows_max = 9}).value();
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].entry.facts.front().code == "rulebook.adopted");

    auto reading = world.reading();
    const auto all = editions::adoptions(reading).value();
    REQUIRE(all.size() == 1);
    CHECK(all[0].edition == tables.edition());
    CHECK(editions::tables_of(reading, tables.edition()).value()->edition() == tables.edition());
}

TEST_CASE("a later edition says what it changes, and going back to an old one is told too") {
    World world;
    const auto before = editions::tables_of_program();
    const auto after = with_16la_begun();
    REQUIRE(before.edition() != after.edition());
    CHECK(editions::adopt(world.node, before).value());
    CHECK(editions::adopt(world.node, after).value());
    CHECK(editions::adopt(world.node, before).value());
    auto reading = world.reading();
    const auto all = editions::adoptions(reading).value();
    REQUIRE(all.size() == 3);
    CHECK(all[0].edition == before.edition());
    CHECK(all[1].edition == after.edition());
    const auto told = editions::differences(reading, before.edition(), after.edition()).value();
    REQUIRE(told.size() == 1);
    INFO(told[0]);
    CHECK(told[0].find("it begins on 2027-04-01") != std::string::npos);
}

TEST_CASE("tables with faults are not taken up, and nothing is kept of them") {
    World world;
    auto tables = editions::tables_of_program();
    tables.texts[0] += "not | a | row\n";
    CHECK(editions::adopt(world.node, tables).error().kind == ErrorKind::Invalid);
    auto reading = world.reading();
    CHECK(editions::adoptions(reading).value().empty());
    CHECK_FALSE(editions::tables_of(reading, tables.edition()).value());
}
