// What was shared with a hub: on its board before anybody takes it in, and taken in as it was read.
#include <doctest/doctest.h>

#include "casework/contacts/board.h"
#include "casework/contacts/commands.h"
#include "support/front_door.h"
#include "support/must.h"

using namespace accord;
using namespace accord::contacts;
using test::must;
using test::SharingWorld;

TEST_CASE("a share to the hub is taken in as it was read there, and once") {
    SharingWorld world;
    const auto share = test::shared_by_school(world, "He says that nobody was home all night");
    INFO("until then the board says that it came, and nothing of what it says");
    const auto before = must(board(world.node, world.as("grace"), {})).not_taken_in;
    REQUIRE(before.size() == 1);
    CHECK(before[0].share.reference == share);
    CHECK(before[0].sender.name == "St Brigid's Primary");
    CHECK(must(board(world.node, world.as("karen"), {})).not_taken_in.empty());
    const auto sent_at = world.node.clock.now();
    world.node.clock.pass(hours(3));
    const auto from = must(from_share(world.node, world.as("grace"), share));
    REQUIRE(from.arriving.children.size() == 1);
    const auto& child = from.arriving.children.front();
    CHECK(child.first_name == "Rufus");
    CHECK(child.last_name == "Okonjo");
    CHECK(sharing::born(child) == Date{2018, 5, 4});
    CHECK(child.lives == test::rufus().lives);
    CHECK(from.arriving.happened.find("nobody was home all night") != std::string::npos);
    CHECK(from.arriving.family.telling == sharing::Telling::Told);
    auto arriving = from.arriving;
    arriving.kind = Kind::Services;
    arriving.danger = sharing::Yes::No;
    const auto contact =
        must(receive(world.node, world.as("grace"), world.law(), {arriving, share}));
    CHECK(contact.source == world.party("brigids"));
    INFO("its time limits run since it was sent");
    CHECK(sent_at - contact.received_at < minutes(1));
    CHECK(must(from_share(world.node, world.as("priya"), share)).already == contact.reference);
    INFO("to take it in is to say that we have it");
    CHECK(must(board(world.node, world.as("grace"), {})).not_taken_in.empty());
    CHECK(must(sharing::open(world.node, world.as("grace"), share)).recipient.acknowledged_at);
    CHECK_FALSE(receive(world.node, world.as("grace"), world.law(),
                        {arriving, *reference_from_text('S', "S-000-000")})
                    .has_value());
}
