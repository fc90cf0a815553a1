#include "engine/shield/masking.h"

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

TEST_CASE("what is typed over a masked text keeps what was held back in it") {
    const std::vector<Exclusion> secret{
        {Guarded::Address, "Flat 3, 14 Alder Court, Marshgate, E17 9QZ", "him"},
        {Guarded::Telephone, "07700 900111", "him"}};
    const std::string held =
        "She signs. At Flat 3, 14 Alder Court use the side door, or text 07700 900111.";
    const auto finds = held_back(held, secret, {});
    CHECK(masked(held, finds) ==
          "She signs. At [address held back] use the side door, or text [telephone number held "
          "back].");
    CHECK(unmasked(masked(held, finds), held, finds) == held);
    CHECK(unmasked("He too. At [address held back], ring [telephone number held back]!", held,
                   finds) == "He too. At Flat 3, 14 Alder Court, ring 07700 900111!");
    // Nobody knows which was taken out, or put in.
    CHECK_FALSE(unmasked("She signs. Text [telephone number held back].", held, finds));
    CHECK_FALSE(unmasked("At [telephone number held back] or [address held back].", held, finds));
    CHECK_FALSE(unmasked(masked(held, finds) + " [address held back]", held, finds));
    // A mask that was written there is a word like any other.
    const std::string came = "It said [address held back]. Text 07700 900111.";
    const auto one = held_back(came, secret, {});
    CHECK(unmasked(masked(came, one), came, one) == came);
}

TEST_CASE("by its words alone a place is held back, and the postcode beside it") {
    const std::vector<Exclusion> hers{{Guarded::Address, "14 Alder Court, E17 9QZ", "him"}};
    const auto text = "Gran is at 14 Alder Court, E17 9QX. Dad is at 3 Elm Road, E5 0XX.";
    CHECK(masked(text, held_back(text, {}, hers)) ==
          "Gran is at [address held back], [address held back]. Dad is at 3 Elm Road, E5 0XX.");
    CHECK(masked(text, held_back(text, hers, {})) ==
          "Gran is at [address held back], [address held back]. Dad is at [address held back], "
          "[address held back].");
}
