// Whoever has a contact in hand is named on the board; a colleague may take it up.
#include "casework/contacts/commands_hold.h"

#include <doctest/doctest.h>

#include "casework/contacts/board.h"
#include "support/front_door.h"
#include "support/must.h"

using namespace accord;
using namespace accord::contacts;
using test::must;
using test::SharingWorld;

TEST_CASE("a contact is in one hand at a time, and no lock: a colleague takes it up") {
    SharingWorld world;
    const auto contact = test::received(world, test::of_neighbour());
    const auto holder = [&] {
        return must(look_at(world.node, world.as("grace"), contact.reference, false)).holder;
    };
    const auto mine = [&](std::string_view who) {
        Filter filter;
        filter.mine = true;
        return must(board(world.node, world.as(who), filter)).families.size();
    };
    CHECK_FALSE(holder());
    CHECK(take_up(world.node, world.as("daniel"), contact.reference).has_value());
    CHECK(take_up(world.node, world.as("daniel"), contact.reference).has_value());  // pressed twice
    REQUIRE(holder());
    CHECK(holder()->name == world.as("daniel").name);
    CHECK(mine("daniel") == 1);
    CHECK(mine("grace") == 0);
    INFO("who does not have it cannot put it down");
    CHECK(put_down(world.node, world.as("grace"), contact.reference).has_value());
    CHECK(holder()->name == world.as("daniel").name);
    CHECK(take_up(world.node, world.as("grace"), contact.reference).has_value());
    CHECK(mine("daniel") == 0);
    CHECK(mine("grace") == 1);
    CHECK(put_down(world.node, world.as("grace"), contact.reference).has_value());
    CHECK_FALSE(holder());
    CHECK_FALSE(take_up(world.node, world.as("karen"), contact.reference).has_value());
}
