// docs/formats/rulebook.md is true: its worked example is read here, and it names every column.
#include <doctest/doctest.h>

#include "base/text.h"
#include "rulebook/columns.h"
#include "support/rulebook.h"
#include "support/source_tree.h"

using namespace accord;
using namespace accord::rulebook;

namespace {

std::string page() {
    return test::read_file("docs/formats/rulebook.md").value_or("");
}

// The blocks fenced as ```kind, in their order.
std::vector<std::string> blocks(const std::string& text, const std::string& kind) {
    std::vector<std::string> out;
    const std::string fence = "```" + kind + "\n";
    for (auto at = text.find(fence); at != std::string::npos; at = text.find(fence, at + 1)) {
        const auto start = at + fence.size();
        out.push_back(text.substr(start, text.find("```", start) - start));
    }
    return out;
}

ReadRulebook with_ratings(std::string_view ratings) {
    auto tables = test::rulebook_tables();
    for (auto& table : tables) {
        if (table.name == "rulebook/ratings.table") table.text = ratings;
    }
    return read_rulebook(tables);
}

}  // namespace

TEST_CASE("format page: the worked example reads as it says") {
    const auto tables = blocks(page(), "table");
    REQUIRE(tables.size() == 2);
    const auto good = with_ratings(tables[0]);
    CHECK(good.ok());
    const auto& ratings = good.rulebook.ratings;
    const auto* before = ratings.in_force("RED", {2026, 12, 31}, Nation::England);
    const auto* after = ratings.in_force("RED", {2027, 1, 1}, Nation::England);
    REQUIRE(before != nullptr);
    REQUIRE(after != nullptr);
    CHECK(text(before->clock) == "IDENTIFY");
    CHECK(text(after->clock) == "ESCALATE_NOW");

    std::string told;
    for (const auto& fault : with_ratings(tables[1]).faults) told += text(fault) + "\n";
    const auto faults = blocks(page(), "faults");
    REQUIRE(faults.size() == 1);
    CHECK(told == faults[0]);
}

TEST_CASE("format page: the edition of two small tables") {
    const NamedText tables[] = {{"rulebook/ratings.table", "a"}, {"rulebook/clocks.table", "bc"}};
    CHECK(edition_of(tables) == digest("clocks\n2\nbcratings\n1\na"));
    const auto edition = blocks(page(), "edition");
    REQUIRE(edition.size() == 1);
    CHECK(text(edition_of(tables)) + "\n" == edition[0]);
}

TEST_CASE("format page: every list and every column is told of") {
    const auto text = page();
    for (const auto& list : list_columns()) {
        const auto start = text.find("### `" + std::string(list.name) + "`");
        CHECK_MESSAGE(start != std::string::npos, list.name);
        const auto section = text.substr(start, text.find("\n#", start + 1) - start);
        for (const auto column : list.own) {
            const bool named = section.find("`" + std::string(column) + "`") != std::string::npos;
            CHECK_MESSAGE(named, list.name, " does not tell of ", column);
        }
    }
}
