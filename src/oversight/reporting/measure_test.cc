// What may be shown of counts: that nobody can count back from it what was hidden.
#include "oversight/reporting/measure.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "base/london.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::reporting;

namespace {

SheetKind kind_of(std::string_view code) {
    for (const auto& kind : sheet_kinds())
        if (kind.code == code) return kind;
    FAIL("no such sheet");
    return {};
}

std::string seen(const Sheet& sheet) {
    std::string out;
    for (const auto& line : sheet.lines) {
        out += line.words + ":";
        for (const auto& cell : line.cells) out += for_a_cell(cell) + ",";
        out += ";";
    }
    return out;
}

// Somebody who knows how we hide, and tries all there could be: three lines with their sum beneath,
// small ones put together or not. What is small could always have been more than one number.
void nothing_is_counted_back(const SheetKind& kind) {
    std::map<std::string, std::vector<std::array<int, 3>>> alike;
    for (int a = 0; a < 13; ++a)
        for (int b = 0; b < 13; ++b)
            for (int c = 0; c < 13; ++c)
                alike[seen(sheet_of(kind, {{"A", {a}}, {"B", {b}}, {"C", {c}}}))].push_back(
                    {a, b, c});
    int small = 0;
    for (const auto& [shown_as, all] : alike) {
        for (std::size_t place = 0; place < 3; ++place) {
            if (all.front()[place] < 1 or all.front()[place] >= few) continue;
            std::set<int> could_be;
            for (const auto& each : all) could_be.insert(each[place]);
            CAPTURE(shown_as);
            CHECK(could_be.size() > 1);
            small++;
        }
    }
    CHECK(small > 10);
}

}  // namespace

TEST_CASE("counts as they may be shown: test/table/reporting/shown.table") {
    const auto table = test::table("reporting/shown");
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        const auto count = std::stoll(table.at(row, "count").text);
        CHECK(for_a_cell(shown(count)) == table.at(row, "shown").text);
        CHECK(words(shown(count)) == table.at(row, "words").text);
    }
}

TEST_CASE("nothing small can be counted back from what is shown beside it") {
    auto kind = kind_of("danger");
    nothing_is_counted_back(kind);
    kind.others = "Others";
    nothing_is_counted_back(kind);
}

TEST_CASE("lines with fewer than five are put together, and one alone is in the sum only") {
    const auto kind = kind_of("refusals");
    const auto two = sheet_of(kind, {{"B", {2, 1, 0}}, {"A", {12, 0, 0}}, {"C", {4, 0, 0}}});
    REQUIRE(two.lines.size() == 3);
    CHECK(seen(two) ==
          "A:10,0,0,;Reasons given fewer than 5 times:5,<5,0,;All together:20,<10,0,;");
    const auto alone = sheet_of(kind, {{"A", {12, 0, 0}}, {"B", {1, 0, 0}}});
    CHECK(seen(alone) == "A:10,0,0,;All together:10,0,0,;");
    const auto one = sheet_of(kind, {{"B", {1, 0, 0}}});
    CHECK(one.lines.empty());
    CHECK(one.too_few);
    CHECK(sheet_of(kind, {}).lines.empty());
    CHECK_FALSE(sheet_of(kind, {}).too_few);
    CHECK(sheet_of(kind, {{"A", {0, 0, 0}}}).lines.empty());
}

TEST_CASE("how long half of the answers took is said of five answers or more") {
    const auto kind = kind_of("asked");
    const std::vector<std::int64_t> counts{5, 0, 0, 0, 0};
    auto line = sheet_of(kind, {{"A", counts, {1, 30, 2.5, 4, 100}}}).lines.front();
    REQUIRE(line.half_within);
    CHECK(*line.half_within == 4);
    line = sheet_of(kind, {{"A", counts, {1, 2, 3, 4}}}).lines.front();
    CHECK_FALSE(line.half_within);
}

TEST_CASE("a quarter begins and ends at midnight in London, and knows the one before") {
    const auto autumn = quarter_from("2026-Q4");
    REQUIRE(autumn);
    CHECK(accord::text(autumn->from()) == "2026-09-30T23:00:00.000000Z");
    CHECK(accord::text(autumn->until()) == "2027-01-01T00:00:00.000000Z");
    CHECK(reporting::words(*autumn) == "October to December 2026");
    CHECK(before(Quarter{2026, 1}) == Quarter{2025, 4});
    CHECK(quarter_of({2026, 6, 30}) == Quarter{2026, 2});
    for (const auto* wrong : {"", "2026", "2026-Q5", "2026-Q0", "20x6-Q1", "0001-Q1", "2026-Q11"})
        CHECK_FALSE(quarter_from(wrong));
}
