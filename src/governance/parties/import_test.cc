#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_history.h"
#include "governance/parties/commands_import.h"
#include "support/party_file.h"
#include "support/rulebook.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::parties;

namespace {

const audit::Actor node_actor = audit::the_node();

audit::Reading reading(Node& node) {
    return audit::Reading::begin(node, node_actor).value();
}

ImportView viewed(Node& node, const Id<Import>& id) {
    auto look = reading(node);
    return view_import(look, test::the_rulebook(), id).value();
}

Import kept(Node& node, std::string_view content) {
    return keep_import(node, node_actor, "schools.csv", content).value();
}

Import applied(Node& node, std::string_view content) {
    const auto import = kept(node, content);
    return apply_import(node, node_actor, test::the_rulebook(), import.id).value();
}

}  // namespace

TEST_CASE(
    "of ten thousand rows with 37 bad ones every bad one is told of and the rest are offered") {
    test::TestNode node;
    const auto made = test::party_file(20260302, 10000, 37);
    REQUIRE(made.planted.size() == 37);
    const auto import = kept(node, made.content);
    const auto view = viewed(node, import.id);
    CHECK(view.plan.faulty_rows == 37);
    CHECK(view.plan.admits == 10000 - 37);
    CHECK(view.plan.changes == 0);
    std::vector<std::uint32_t> told;
    for (const auto& fault : view.plan.faults) {
        if (told.empty() or told.back() != fault.line) told.push_back(fault.line);
        CHECK_FALSE(fault.sentence.empty());
    }
    CHECK(told == made.planted);
    // Looking changes nothing.
    {
        auto look = reading(node);
        CHECK(all(look)->empty());
    }

    const auto done = apply_import(node, node_actor, test::the_rulebook(), import.id).value();
    CHECK(done.admitted == 10000 - 37);
    CHECK(done.faulty == 37);
    auto look = reading(node);
    CHECK(all(look)->size() == 10000 - 37);
}

TEST_CASE("the same file again changes nothing, and pressed twice is done once") {
    test::TestNode node;
    const auto made = test::party_file(1, 200, 3);
    const auto import = kept(node, made.content);
    const auto once = apply_import(node, node_actor, test::the_rulebook(), import.id).value();
    const auto twice = apply_import(node, node_actor, test::the_rulebook(), import.id).value();
    CHECK(once.admitted == 197);
    CHECK(twice.admitted == 197);
    const auto before = [&] {
        auto look = reading(node);
        return edition(look).value();
    }();
    const auto again = applied(node, made.content);
    CHECK(again.admitted == 0);
    CHECK(again.changed == 0);
    CHECK(again.same == 197);
    auto look = reading(node);
    CHECK(edition(look).value() == before);
}

TEST_CASE("an organisation is known by its number, and its old name is kept") {
    test::TestNode node;
    applied(node, "name,type,urn,telephone\nOld Mead Primary,SCHOOL,123456,020 7946 0001\n");
    node.clock.pass(hours(24 * 30));
    const auto done = applied(node,
                              "URN;EstablishmentName;TelephoneNum;type\n"
                              "123456;New Mead Academy;020 7946 0002;school\n");
    CHECK(done.admitted == 0);
    CHECK(done.changed == 1);
    auto look = reading(node);
    const auto parties = all(look).value();
    REQUIRE(parties.size() == 1);
    CHECK(parties[0].name == "New Mead Academy");
    CHECK(parties[0].duty_desk.phone == "020 7946 0002");
    CHECK_FALSE(parties[0].duty_desk.confirmed_on.has_value());
    CHECK(as_called_on(look, parties[0].id, Date{2026, 3, 2})->name == "Old Mead Primary");
}

TEST_CASE("a column that is for nothing is told of") {
    const std::vector<std::string> columns{"Name", "URM", "", "Telephone"};
    CHECK(unused(columns, guess(columns)) == std::vector<std::string>{"URM", "Column 3"});
    CHECK(unused({"Name", "URN"}, guess({"Name", "URN"})).empty());
}

TEST_CASE("what is wrong with a row is said in its own words, all of it") {
    test::TestNode node;
    const auto import = kept(node,
                             "name,type,urn,phone\n"
                             ",SCOOL,1,x\n"
                             "Mead,SCHOOL,123456,020 7946 0001\n"
                             "Mead again,SCHOOL,123456,020 7946 0001\n"
                             "short\n");
    const auto plan = viewed(node, import.id).plan;
    CHECK(plan.admits == 1);
    CHECK(plan.faulty_rows == 3);
    REQUIRE(plan.faults.size() == 6);
    CHECK(text(plan.faults[0]) == "schools.csv:2:1: there is no name");
    CHECK(text(plan.faults[1]) ==
          "schools.csv:2:2: “SCOOL” is no kind of organisation; did you mean SCHOOL?");
    CHECK(text(plan.faults[2]) == "schools.csv:2:4: “x” is not a telephone number");
    CHECK(text(plan.faults[3]) ==
          "schools.csv:2:3: “1”: That is not a school URN. One looks like 100000");
    CHECK(text(plan.faults[4]) == "schools.csv:4:3: this number stands in row 3 already");
    CHECK(text(plan.faults[5]) == "schools.csv:5: this row has 1 cells and the heading 4");
    const auto view = viewed(node, import.id);
    const auto list = faults_csv(view.file, view.plan);
    CHECK(std::count(list.begin(), list.end(), '\n') == 7);
    CHECK(list.find("2,urn,") != std::string::npos);
}

TEST_CASE("a file of one kind, in Windows-1252, needs no column for the kind") {
    test::TestNode node;
    const auto import =
        kept(node, "Authority,GSS code,Telephone\nCaf\xE9 Borough,E09000099,020 7946 0001\n");
    auto view = viewed(node, import.id);
    CHECK(view.file.had_windows_1252);
    REQUIRE(view.plan.faults.size() == 1);
    CHECK(view.plan.faults[0].sentence == "it does not say what kind of organisation this is");
    auto mapping = view.mapping;
    CHECK(mapping.of("GSS") == 1);
    mapping.type = Code<rulebook::AgencyType>("LA_CSC");
    REQUIRE(map_import(node, node_actor, import.id, mapping).has_value());
    view = viewed(node, import.id);
    REQUIRE(view.plan.rows.size() == 1);
    CHECK(view.plan.rows[0].type.text() == "LA_CSC");
    CHECK(view.plan.rows[0].name == "Caf\xC3\xA9 Borough");
}

TEST_CASE("a file that was left is put away after a day, and its content with it") {
    test::TestNode node;
    const auto import = kept(node, "name\nx\n");
    node.clock.pass(hours(25));
    REQUIRE(forget_imports(node).has_value());
    auto look = reading(node);
    const auto after = find_import(look, import.id).value();
    CHECK(after.state == ImportState::Dropped);
    CHECK(after.content.empty());
}

TEST_CASE("a mapping is written so that it is read again, and another file's is refused") {
    const auto mapping = guess({"URN", "EstablishmentName", "Telephone", "x"});
    CHECK(mapping.of("name") == 1);
    CHECK(mapping.of("URN") == 0);
    CHECK(mapping.of("desk-phone") == 2);
    CHECK_FALSE(mapping.of("type").has_value());
    CHECK(mapping_from(text(mapping), 4) == mapping);
    CHECK_FALSE(mapping_from(text(mapping), 1).has_value());
    CHECK_FALSE(mapping_from("0 1", 4).has_value());
}
