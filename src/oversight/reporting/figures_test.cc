// What a hub counts of itself, of what really happened in Marshgate.
#include "oversight/reporting/figures.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/csv.h"
#include "base/london.h"
#include "casework/contacts/commands.h"
#include "support/asking_world.h"
#include "support/rulebook.h"

using namespace accord;
using namespace accord::reporting;
using test::SharingWorld;

namespace {

Quarter this_quarter(SharingWorld& world) {
    return quarter_of(london_day(world.node.clock.now()));
}

const Sheet& sheet(const Figures& figures, std::string_view code) {
    const auto at = std::find_if(figures.sheets.begin(), figures.sheets.end(),
                                 [&](const Sheet& each) { return each.kind.code == code; });
    REQUIRE(at != figures.sheets.end());
    return *at;
}

// "Met late: <5" of a line; empty when there is no such line.
std::string cell(const Sheet& sheet, std::string_view line, std::string_view measure) {
    for (const auto& each : sheet.lines) {
        if (each.words != line) continue;
        for (std::size_t i = 0; i < sheet.measures.size(); ++i)
            if (sheet.measures[i].code == measure) return for_a_cell(each.cells[i]);
    }
    return {};
}

Figures seen_by(SharingWorld& world, std::string_view who, Quarter quarter) {
    auto found = figures(world.node, world.as(who), test::the_rulebook(), quarter);
    REQUIRE(found);
    return *std::move(found);
}

// Six times the same five are asked; the school answers each time, the police refuse each time.
void six_times_asked(SharingWorld& world) {
    requests::Replying refused;
    refused.holding = requests::Holding::Refused;
    refused.reason = "MORE_DETRIMENTAL";
    refused.reason_why = "She would stop coming to us";
    refused.reviewer = "Our safeguarding lead";
    for (int i = 0; i < 6; ++i) {
        const auto request = test::asked(world, test::harm(world));
        world.node.clock.pass(hours(1));
        test::replied(world, "karen", request.reference, test::knows("Late on 11 days"));
        test::replied(world, "asha", request.reference, refused);
        world.node.clock.pass(hours(5));
        test::work(world);
    }
}

}  // namespace

TEST_CASE("by organisation: how soon, how late, and who said nothing") {
    SharingWorld world;
    six_times_asked(world);
    const auto figures = seen_by(world, "priya", this_quarter(world));
    CHECK(figures.so_far);
    const auto& asked = sheet(figures, "asked");
    CHECK(cell(asked, "St Brigid's Primary", "in-time") == "5");
    CHECK(cell(asked, "St Brigid's Primary", "silent") == "0");
    CHECK(cell(asked, "Marshgate Homes", "silent") == "5");
    CHECK(cell(asked, "All together", "in-time") == "10");
    const auto school = std::find_if(asked.lines.begin(), asked.lines.end(), [](const Line& line) {
        return line.words == "St Brigid's Primary";
    });
    REQUIRE(school != asked.lines.end());
    CHECK(school->half_within == 1);
    const auto& answers = sheet(figures, "answers");
    CHECK(cell(answers, "St Brigid's Primary", "shared") == "5");
    const auto& refusals = sheet(figures, "refusals");
    REQUIRE(refusals.lines.size() == 1);
    CHECK(for_a_cell(refusals.lines.front().cells.back()) == "5");
    CHECK(cell(sheet(figures, "ladder"), "At the end: both duty managers", "times") == "20");
    CHECK(cell(sheet(figures, "limits"), "Answer a red request", "not-done") == "20");
}

TEST_CASE("what came to the front door is counted by how it came") {
    SharingWorld world;
    contacts::Arriving arriving;
    arriving.came = "NONAME";
    arriving.kind = contacts::Kind::Notification;
    arriving.danger = sharing::Yes::No;
    arriving.household = "A baby and two adults at number 9";
    for (int i = 0; i < 5; ++i) {
        arriving.happened = "A baby cries all night next door, night " + std::to_string(i + 1);
        REQUIRE(contacts::receive(world.node, world.as("grace"), world.law(),
                                  {arriving, std::nullopt}));
    }
    const auto figures = seen_by(world, "priya", this_quarter(world));
    const auto& came = sheet(figures, "contacts");
    CHECK(cell(came, "Somebody who does not say who they are", "not-weighed") == "5");
    CHECK(cell(sheet(figures, "limits"), "Match the people in a contact", "not-due") == "5");
}

TEST_CASE(
    "figures are for a front door, of quarters that have begun, and kept when they are over") {
    SharingWorld world;
    six_times_asked(world);
    const auto quarter = this_quarter(world);
    CHECK_FALSE(keep_figures(world.node, world.as("priya"), test::the_rulebook(), quarter));
    const auto school = figures(world.node, world.as("karen"), test::the_rulebook(), quarter);
    REQUIRE_FALSE(school);
    CHECK(school.error().kind == ErrorKind::Forbidden);
    CHECK_FALSE(
        figures(world.node, world.as("priya"), test::the_rulebook(), {quarter.year + 1, 1}));
    world.node.clock.pass(hours(24 * 100));
    const auto kept = keep_figures(world.node, world.as("priya"), test::the_rulebook(), quarter);
    REQUIRE(kept);
    Faults faults;
    const auto table = read_csv("figures", kept->csv, faults);
    CHECK(faults.empty());
    CHECK(table.columns.front() == "table");
    const auto has = [&](std::string_view line, std::string_view measure, std::string_view shown) {
        return std::any_of(table.rows.begin(), table.rows.end(), [&](const CsvRow& row) {
            return row.cells[1] == line and row.cells[2] == measure and row.cells[3] == shown;
        });
    };
    CHECK(has("Marshgate Homes", "No answer", "5"));
    CHECK(has("St Brigid's Primary", "Half within, hours", "1"));
    CHECK(kept->csv.find("Karen") == std::string::npos);
}
