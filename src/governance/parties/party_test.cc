#include "governance/parties/party.h"

#include <doctest/doctest.h>

using namespace accord;
using namespace accord::parties;

TEST_CASE("every standing is stored as a word that reads back") {
    for (const auto standing :
         {Standing::Invited, Standing::Signed, Standing::Suspended, Standing::Left}) {
        CHECK(standing_from(word(standing)) == standing);
        CHECK_FALSE(words(standing).empty());
    }
    CHECK_FALSE(standing_from("nearly").has_value());
}

TEST_CASE("a party that has left comes back only by a new invitation") {
    CHECK(may_follow(Standing::Left, Standing::Invited));
    CHECK_FALSE(may_follow(Standing::Left, Standing::Signed));
    CHECK_FALSE(may_follow(Standing::Left, Standing::Suspended));
}

TEST_CASE("nothing follows itself") {
    for (const auto standing :
         {Standing::Invited, Standing::Signed, Standing::Suspended, Standing::Left}) {
        CHECK_FALSE(may_follow(standing, standing));
    }
}

TEST_CASE("a number nobody has rung for three months says so") {
    const Date today{2026, 3, 2};
    ContactPoint desk{.name = "Duty desk", .phone = "020 7946 0100", .confirmed_on = {}};
    CHECK(confirmed_words(desk, today) == "Never confirmed");
    desk.confirmed_on = Date{2026, 2, 2};
    CHECK(confirmed_words(desk, today) == "Confirmed on 2 February 2026");
    desk.confirmed_on = Date{2025, 8, 2};
    CHECK(confirmed_words(desk, today) == "Not confirmed since 2 August 2025");
}
