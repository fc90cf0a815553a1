#include "casework/people/relationship.h"

#include <doctest/doctest.h>

#include "casework/people/family_form.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::people;

TEST_CASE("a parent who is hardly older than the child is asked about once") {
    const auto table = test::table("people/parents");
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        const auto somebody = [&](std::string given, std::string family, std::string_view born) {
            Person out;
            out.name = {std::move(given), std::move(family), "usual"};
            if (const auto day = date_from_text(table.at(row, born).text))
                out.born = BirthDate{*day, Accuracy::Exact};
            return out;
        };
        const auto said =
            doubt_of_ages(table.at(row, "role").text, somebody("Minnie", "Osgood", "minnie"),
                          somebody("Tom", "Quill", "tom"));
        CHECK(said.substr(0, said.find(". Choose the other way about")) ==
              table.at(row, "asked").text);
    }
}

TEST_CASE("every role is the way back of its way back, drawn by the same line") {
    REQUIRE(roles_in_life().size() > 50);
    for (const auto& role : roles_in_life()) {
        INFO(role.code);
        const auto* back = role_in_life(role.back);
        REQUIRE(back != nullptr);
        CHECK(back->up == -role.up);
        CHECK(back->line == role.line);
        for (const auto& code : {role.female, role.male}) {
            if (code.empty()) continue;
            const auto* nearer = role_in_life(code);
            REQUIRE(nearer != nullptr);
            CHECK(nearer->up == role.up);
            CHECK(nearer->line == role.line);
            CHECK(nearer->back == role.back);
        }
    }
}

TEST_CASE("a role is worded by the sex of whoever has it, where that is known") {
    const auto& mother = *role_in_life("MTH");
    CHECK(turned(mother, "f").words == "Daughter");
    CHECK(turned(mother, "m").words == "Son");
    CHECK(turned(mother, "x").words == "Child");
    CHECK(turned(mother, "").words == "Child");
    CHECK(turned(*role_in_life("BRO"), "f").words == "Sister");
    CHECK(turned(*role_in_life("COUSN"), "m").words == "Cousin");
}

TEST_CASE("what is sealed of a relationship comes back the same, and fails towards concern") {
    Said said;
    said.role = "FTH";
    said.responsibility = Known::Yes;
    said.one_home = Known::No;
    said.concern = true;
    said.concern_why = "Police were called twice";
    said.since = Date{2019, 3, 14};
    said.until = Date{2023, 5, 1};
    said.said_by = "Her mother";
    said.as_of = Date{2026, 3, 2};
    const auto back = said_from(to_json(said));
    REQUIRE(back.has_value());
    CHECK(*back == said);
    CHECK(said.holds({2023, 4, 30}));
    CHECK_FALSE(said.holds({2023, 5, 1}));
    CHECK(said_from(*parse_json(R"({"role":"FTH"})"))->concern);
    CHECK_FALSE(said_from(*parse_json(R"({"role":"ENEMY"})")).has_value());
}
