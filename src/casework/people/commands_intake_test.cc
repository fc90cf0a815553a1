// A file of people on its way onto the list: columns, faults, parts, stopping and going on.
#include "casework/people/commands_intake.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "casework/people/commands_pairs.h"
#include "support/must.h"
#include "support/tables.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;
using test::must;

namespace {

constexpr std::string_view headings = "Ref,Vorname,Surname,DOB,Address,Postcode,Sensitive\r\n";

// So unlike one another that nobody takes one for another.
std::string made_up_name(std::uint64_t n) {
    std::string out;
    for (n = (n + 1) * 0x9E3779B97F4A7C15ULL; out.size() < 9; n /= 26)
        out += static_cast<char>('a' + n % 26);
    return out;
}

std::string rows(int from, int to) {
    std::string out;
    for (int i = from; i < to; ++i) {
        const auto n = static_cast<std::uint64_t>(i);
        out += "R" + std::to_string(i) + "," + made_up_name(2 * n) + "," + made_up_name(2 * n + 1) +
               "," + std::to_string(13 + i % 15) + "/0" + std::to_string(1 + i % 9) + "/20" +
               std::to_string(10 + i % 14) + "," + std::to_string(i) + " Weir Walk,E5 0XX,\r\n";
    }
    return out;
}

struct School {
    test::TestNode node;
    Keeper karen{{"acc_1", "org_1", "SAFEGUARDING_LEAD"}, "Karen Osei"};
    Keeper priya{{"acc_2", "org_2", "HUB_MANAGER"}, "Priya Nair"};
    std::unique_ptr<Matcher> matcher = must(Matcher::from_program());

    Intake taken(const std::string& bytes) {
        return must(take_file(node.node(), karen, {"Pupil register", "list.csv", bytes}));
    }
    Intake with_columns(const Intake& intake) {
        auto columns = intake.columns;
        columns[0] = "Ref";
        columns[1] = "Vorname";
        return must(say_columns(node.node(), karen, intake.id, intake.version, columns));
    }
    Intake seen(const Intake& intake) {
        return must(look_at_intake(node.node(), karen.actor, intake.id)).intake;
    }
    int bring_all() {
        std::optional<Id<Intake>> looked_over;
        int parts = 0;
        while (must(bring_next_part(node.node(), *matcher, looked_over))) ++parts;
        return parts;
    }
    std::size_t found(std::string_view name) {
        return must(find_children(node.node(), karen.actor, *matcher, {std::string(name), {}}))
            .glimpses.size();
    }
};

}  // namespace

TEST_CASE("which column is what is said once for a source, and known in its next file") {
    School school;
    const auto first = school.taken(std::string(headings) + rows(0, 3));
    const auto seen = must(look_at_intake(school.node.node(), school.karen.actor, first.id));
    CHECK(seen.samples.size() == 3);  // by the last name alone
    CHECK(seen.samples[0].name.given.empty());
    school.with_columns(first);
    const auto next = school.taken(std::string(headings) + rows(3, 6));
    CHECK(next.columns[0] == "Ref");
    CHECK(next.columns[1] == "Vorname");
    const auto again = must(look_at_intake(school.node.node(), school.karen.actor, next.id));
    CHECK(again.samples[0].name.given == made_up_name(6));
    const auto other =
        must(take_file(school.node.node(), school.karen,
                       {"Another system", "x.csv", std::string(headings) + rows(0, 1)}));
    CHECK(other.columns[1].empty());
}

TEST_CASE("rows that cannot be used are listed with what they said, and the rest is brought in") {
    School school;
    const auto bytes = std::string(headings) + rows(0, 450) +
                       "R900,Ivy,Quill,31/02/2019,,,\r\n\"lost,quote\r\n" + rows(450, 460);
    auto intake = school.with_columns(school.taken(bytes));
    CHECK(intake.parts == 3);
    CHECK(intake.faulty == 2);
    const auto seen = must(look_at_intake(school.node.node(), school.karen.actor, intake.id));
    REQUIRE(seen.faults.size() == 2);
    const auto file = faults_file(seen.intake, seen.faults);
    CHECK(file.find("31/02/2019") != std::string::npos);
    CHECK(file.find("Ivy") != std::string::npos);
    CHECK(school.bring_all() == 0);  // nothing before somebody says so
    must(start_intake(school.node.node(), school.karen, intake.id, intake.version));
    CHECK(school.bring_all() == 3);
    intake = school.seen(intake);
    CHECK(intake.state == IntakeState::Done);
    CHECK(intake.put == 460);
    CHECK(intake.percent() == 100);
    CHECK(school.found("Ivy") == 0);

    INFO("the same file again changes nothing");
    auto again = school.taken(bytes);
    must(start_intake(school.node.node(), school.karen, again.id, again.version));
    school.bring_all();
    again = school.seen(again);
    CHECK(again.put == 0);
    CHECK(again.changed == 0);
    CHECK(again.same == 460);
}

TEST_CASE("stopped between two parts it goes on where it was, with another matcher") {
    School school;
    auto intake = school.with_columns(school.taken(std::string(headings) + rows(0, 500)));
    must(start_intake(school.node.node(), school.karen, intake.id, intake.version));
    std::optional<Id<Intake>> looked_over;
    CHECK(must(bring_next_part(school.node.node(), *school.matcher, looked_over)));
    CHECK(school.seen(intake).put == 200);
    CHECK(school.seen(intake).percent() == 33);
    school.matcher = must(Matcher::from_program());
    school.bring_all();
    CHECK(school.seen(intake).put == 500);
    CHECK(school.seen(intake).state == IntakeState::Done);
}

TEST_CASE("dates in both orders stop the file and are never guessed") {
    School school;
    const auto intake = school.with_columns(
        school.taken(std::string(headings) + "1,A,B,31/12/2019,,,\r\n2,C,D,12/31/2019,,,\r\n"));
    const auto seen = must(look_at_intake(school.node.node(), school.karen.actor, intake.id));
    CHECK(seen.blocks.size() == 1);
    const auto started = start_intake(school.node.node(), school.karen, intake.id, intake.version);
    REQUIRE_FALSE(started.has_value());
    CHECK(started.error().kind == ErrorKind::Invalid);
    CHECK(school.bring_all() == 0);
}

TEST_CASE("nothing in a file opens a secret address") {
    School school;
    const auto row = [](const char* sensitive) {
        return std::string(headings) + "S1,Ottoline,Farthing,14/03/2018,8 Weir Walk,E5 0XX," +
               sensitive + "\r\n";
    };
    for (const auto* sensitive : {"yes", "no", ""}) {
        const auto intake = school.with_columns(school.taken(row(sensitive)));
        must(start_intake(school.node.node(), school.karen, intake.id, intake.version));
        school.bring_all();
        const auto found = must(find_children(school.node.node(), school.karen.actor,
                                              *school.matcher, {"Ottoline", {}}));
        REQUIRE(found.glimpses.size() == 1);
        const auto opened = must(open_whole(school.node.node(), school.karen.actor,
                                            found.glimpses[0].reference, "test"));
        CHECK(holds_confidential_address(opened.person));
    }
}

TEST_CASE("put away, what it said is erased; and it is nobody else's") {
    School school;
    const auto intake = school.taken(std::string(headings) + rows(0, 3));
    CHECK_FALSE(look_at_intake(school.node.node(), school.priya.actor, intake.id).has_value());
    CHECK_FALSE(put_away(school.node.node(), school.priya, intake.id).has_value());
    REQUIRE(put_away(school.node.node(), school.karen, intake.id).has_value());
    const auto seen = school.seen(intake);
    CHECK(seen.state == IntakeState::Away);
    CHECK(seen.headings.empty());
    CHECK_FALSE(
        start_intake(school.node.node(), school.karen, intake.id, seen.version).has_value());
    INFO("and one that nobody touches for a week");
    const auto left = school.taken(std::string(headings) + rows(0, 3));
    school.node.clock.pass(hours(8 * 24));
    REQUIRE(forget_intakes(school.node.node()).has_value());
    CHECK(school.seen(left).state == IntakeState::Away);
    INFO("also where it was begun and something stands in its way");
    const auto begun = school.taken(std::string(headings) + rows(0, 3));
    must(start_intake(school.node.node(), school.karen, begun.id, begun.version));
    school.node.clock.pass(hours(8 * 24));
    REQUIRE(forget_intakes(school.node.node()).has_value());
    CHECK(school.seen(begun).state == IntakeState::Away);
}

TEST_CASE("what is no file of people is refused with why") {
    School school;
    const auto refused = [&](std::string_view source, std::string_view bytes) {
        const auto got =
            take_file(school.node.node(), school.karen, {std::string(source), "x", bytes});
        REQUIRE_FALSE(got.has_value());
        CHECK(got.error().kind == ErrorKind::Invalid);
        return got.error();
    };
    CHECK(refused("", headings).field == "source");
    CHECK(refused("S", "").sentence == "There is nothing in this file");
    CHECK(refused("S", headings).sentence == "There are headings in this file, and no rows");
    CHECK(refused("S", std::string_view("\xFF\xFEi\0d\0\n\0", 8)).sentence.find("UTF-16") !=
          std::string::npos);
    CHECK(refused("S", "{\"a\":" + std::string(90'000, '[')).field == "file");
}

TEST_CASE("all that the rows of a file are at fault in is said before any is brought in") {
    School school;
    const auto table = test::table("people/files");
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        const auto bytes = "id,given,family,born,postcode,notes\n" + table.at(row, "rows").text;
        const auto intake =
            must(take_file(school.node.node(), school.karen, {"S", "list.csv", bytes}));
        const auto seen = must(look_at_intake(school.node.node(), school.karen.actor, intake.id));
        std::vector<std::string> said;
        for (const auto& block : seen.blocks) said.push_back("! " + block.sentence);
        if (seen.blocks.empty())
            for (const auto& one : seen.faults)
                said.push_back(std::to_string(one.fault.line) + (one.used ? "? " : ": ") +
                               one.fault.sentence);
        CHECK(join(said, " / ") == table.at(row, "said").text);
    }
}

TEST_CASE("of two rows with one number that differ neither is used, however often the file comes") {
    School school;
    const auto bytes = std::string(headings) + rows(0, 250) +
                       "R7,Ottoline,Farthing,14/03/2018,8 Weir Walk,E5 0XX,\r\n" + rows(3, 4);
    for (const auto put : {249, 0}) {
        auto intake = school.with_columns(school.taken(bytes));
        CHECK(intake.faulty == 2);
        must(start_intake(school.node.node(), school.karen, intake.id, intake.version));
        school.bring_all();
        intake = school.seen(intake);
        CHECK(intake.put == put);
        CHECK(intake.changed == 0);
        CHECK(intake.put + intake.same == 250);  // the row that says the same again, too
        CHECK(school.found("Ottoline") == 0);
    }
}

TEST_CASE("a source is the one that it was before, in capitals or not") {
    School school;
    school.with_columns(school.taken(std::string(headings) + rows(0, 3)));
    const auto next =
        must(take_file(school.node.node(), school.karen,
                       {" PUPIL  REGISTER", "list.csv", std::string(headings) + rows(3, 6)}));
    CHECK(next.source == "Pupil register");
    CHECK(next.columns[1] == "Vorname");
}

TEST_CASE("two columns with one heading stop the file where one of them is used") {
    School school;
    const auto blocks = [&](std::string_view bytes) {
        const auto intake =
            must(take_file(school.node.node(), school.karen, {"S", "list.csv", bytes}));
        return must(look_at_intake(school.node.node(), school.karen.actor, intake.id)).blocks;
    };
    CHECK(blocks("id,Surname,Notes,notes\n1,Lee,,\n").empty());
    const auto said = blocks("id,Surname,surname \n1,Lee,Ley\n");
    REQUIRE(said.size() == 1);
    CHECK(said[0].sentence ==
          "2 columns are headed “Surname”: give the others another heading, or take them out");
}
