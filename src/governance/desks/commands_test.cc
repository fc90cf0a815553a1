// Who answers now: the rota, the desk in its hours, who stands in for it, and nobody.
#include "governance/desks/commands.h"

#include <doctest/doctest.h>

#include "base/london.h"
#include "governance/desks/whom_to_ring.h"
#include "support/sharing_world.h"

using namespace accord;
using namespace accord::desks;
using test::SharingWorld;

namespace {

Instant on(int day, int hour, int minute = 0) {
    return instant_in_london({{2026, 3, static_cast<std::int8_t>(day)}, hour, minute});
}

Answering answers(SharingWorld& world, std::string_view who, Instant at) {
    auto reading = audit::Reading::begin(world.node, audit::the_node());
    REQUIRE(reading);
    auto out = who_answers(*reading, world.party(who), at);
    REQUIRE(out);
    return *out;
}

void duty_team(SharingWorld& world) {
    Shift team;
    team.party = world.party("mash");
    team.name = "Emergency duty team";
    team.phone = "020 7946 0199";
    REQUIRE(keep_shift(world.node, world.as("priya").actor, team));
}

}  // namespace

TEST_CASE("on Saturday night the emergency duty team answers for the hub and not its desk") {
    SharingWorld world;
    duty_team(world);
    const auto night = on(7, 1, 22);
    const auto who = answers(world, "mash", night);
    CHECK(who.name == "Emergency duty team");
    CHECK(who.phone == "020 7946 0199");
    CHECK(ring(who, night).markup().find("MASH duty desk is shut until 9am on Monday 9 March.") ==
          0);
    CHECK(answers_now(who, night).markup().find("until 9am on Monday 9 March") !=
          std::string::npos);
    CHECK(answers_now(answers(world, "mash", on(9, 9)), on(9, 9)).markup().find("until") ==
          std::string::npos);
    CHECK(answers(world, "mash", on(9, 9)).name == "MASH duty desk");
    CHECK(answers(world, "mash", on(9, 8, 59)).name == "Emergency duty team");
    CHECK(answers(world, "mash", on(6, 17)).name == "Emergency duty team");
}

TEST_CASE("a desk that nobody covers says so, and until when") {
    SharingWorld world;
    const auto night = on(7, 1, 22);
    const auto who = answers(world, "brigids", night);
    CHECK(who.nobody());
    const auto said = ring(who, night).markup();
    CHECK(said.find("until 9am on Monday 9 March") != std::string::npos);
    CHECK(said.find("999") != std::string::npos);
    CHECK(said.find(who.phone) == std::string::npos);
    CHECK(answers_now(who, night).markup().find("Nobody, until 9am on Monday 9 March") == 0);
}

TEST_CASE("a turn on the rota comes before the desk and before who stands in for it") {
    SharingWorld world;
    duty_team(world);
    Turn turn;
    turn.party = world.party("mash");
    turn.name = "Owen Tregear";
    turn.phone = "020 7946 0198";
    turn.from = on(7, 1);
    turn.until = on(7, 9);
    const auto put = put_on_rota(world.node, world.as("priya").actor, turn);
    REQUIRE(put);
    CHECK(answers(world, "mash", on(7, 2)).name == "Owen Tregear");
    CHECK(answers(world, "mash", on(7, 9)).name == "Emergency duty team");
    REQUIRE(take_away(world.node, world.as("karen").actor, world.party("brigids"), text(put->id)));
    CHECK(answers(world, "mash", on(7, 2)).name == "Owen Tregear");
    REQUIRE(take_away(world.node, world.as("priya").actor, world.party("mash"), text(put->id)));
    CHECK(answers(world, "mash", on(7, 2)).name == "Emergency duty team");
}

TEST_CASE("hours by the week: into the night, on bank holidays or not") {
    SharingWorld world;
    Shift hours;
    hours.party = world.party("mash");
    hours.kind = ShiftKind::Hours;
    hours.when = Weekly{{true, true, true, true, true, false, false}, 8 * 60, 20 * 60, false};
    REQUIRE(keep_shift(world.node, world.as("priya").actor, hours));
    Shift late;
    late.party = world.party("mash");
    late.name = "Late team";
    late.phone = "020 7946 0197";
    late.when = Weekly{{true, true, true, true, true, false, false}, 20 * 60, 2 * 60, true};
    REQUIRE(keep_shift(world.node, world.as("priya").actor, late));
    duty_team(world);
    CHECK(answers(world, "mash", on(2, 19, 59)).how == How::Desk);
    CHECK(answers(world, "mash", on(2, 20)).name == "Late team");
    CHECK(answers(world, "mash", on(3, 1, 59)).name == "Late team");
    CHECK(answers(world, "mash", on(3, 2)).name == "Emergency duty team");
    const auto good_friday = instant_in_london({{2026, 4, 3}, 11});
    const auto shut = answers(world, "mash", good_friday);
    CHECK(shut.name == "Emergency duty team");
    REQUIRE(shut.opens_at);
    CHECK(spoken(*shut.opens_at) == "7 April 2026 at 8am");
    CHECK(words(*hours.when) == "Monday to Friday, 8am to 8pm");
}

TEST_CASE("a shift without a name, a number or a day is refused") {
    SharingWorld world;
    Shift none;
    none.party = world.party("mash");
    CHECK_FALSE(keep_shift(world.node, world.as("priya").actor, none));
    none.kind = ShiftKind::Hours;
    CHECK_FALSE(keep_shift(world.node, world.as("priya").actor, none));
    none.when = Weekly{};
    CHECK(keep_shift(world.node, world.as("priya").actor, none).error().sentence ==
          "Select at least one day");
}
