#include "engine/shield/scan.h"

#include <doctest/doctest.h>

#include "base/table.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::shield;

TEST_CASE("what travels of what was typed") {
    const auto table = test::table("shield/scan");
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        std::vector<Exclusion> exclusions;
        if (not table.at(row, "guarded").text.empty())
            exclusions.push_back(
                {Guarded::Address, table.at(row, "guarded").text, "her former partner"});
        CHECK(masked(table.at(row, "typed").text, exclusions) == table.at(row, "travels").text);
    }
}

TEST_CASE("somebody else's safe address is taken out where it is said whole") {
    const auto table = test::table("shield/whole");
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        const std::vector<Exclusion> places{
            {Guarded::Address, table.at(row, "guarded").text, "her former partner"}};
        const auto& typed = table.at(row, "typed").text;
        CHECK(masked_words(typed, said_whole(typed, places)) == table.at(row, "travels").text);
    }
}

TEST_CASE("a number that must not be learnt is taken out however it is written") {
    const auto table = test::table("shield/reached");
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        const auto what =
            table.at(row, "kind").text == "email" ? Guarded::Email : Guarded::Telephone;
        const std::vector<Exclusion> numbers{{what, table.at(row, "guarded").text, "her father"}};
        const auto& typed = table.at(row, "typed").text;
        CHECK(masked_words(typed, said_whole(typed, numbers)) == table.at(row, "travels").text);
    }
}

TEST_CASE("finds stand in order and never touch") {
    const std::vector<Exclusion> exclusions{{Guarded::Address, "14 Alder Court, E17 9QZ", ""}};
    const std::string_view text = "14 Alder Court E17 9QZ, 020 7946 0123, 9 Elm Road";
    const auto finds = scan(text, exclusions);
    REQUIRE(finds.size() == 4);
    for (std::size_t i = 0; i + 1 < finds.size(); i++) CHECK(finds[i].until <= finds[i + 1].from);
    CHECK(finds[0].kind == Kind::Guarded);
    CHECK(finds[2].kind == Kind::Telephone);
    CHECK(finds[3].kind == Kind::Address);
}

TEST_CASE("a guarded school is held back and a street is not") {
    const std::vector<Exclusion> exclusions{{Guarded::School, "Lea Valley Academy", "his father"}};
    CHECK(masked("She goes to lea valley academy, by 3 Elm Road", exclusions) ==
          "She goes to [school held back], by 3 Elm Road");
}

TEST_CASE("empty text and odd bytes are no trouble") {
    const std::vector<Exclusion> exclusions{{Guarded::Address, "", "someone"}};
    CHECK(masked("", exclusions).empty());
    CHECK(masked("\xE2\x80\x99s flat \xC3\xA9", exclusions) == "\xE2\x80\x99s flat \xC3\xA9");
}
