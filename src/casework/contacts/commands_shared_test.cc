// What was shared with a hub: on its board before anybody takes it in, and taken in as it was read.
#include <doctest/doctest.h>

#include "casework/contacts/board.h"
#include "casework/contacts/commands.h"
#include "casework/people/commands_family.h"
#include "casework/people/commands_link.h"
#include "support/asking_world.h"
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

TEST_CASE("taken back on the record who a child is, the contact knows them no longer") {
    SharingWorld world;
    const auto share = test::shared_by_school(world, "He says that nobody was home all night");
    auto arriving = must(from_share(world.node, world.as("grace"), share)).arriving;
    arriving.kind = Kind::Services;
    arriving.danger = sharing::Yes::No;
    auto contact = must(receive(world.node, world.as("grace"), world.law(), {arriving, share}));
    contact = must(identify(world.node, world.as("grace"),
                            {contact.reference, contact.version, {{"new", 0}}}));
    REQUIRE(contact.identified_at);
    const auto record =
        must(reference_from_text('C', contact.words.arriving.children.front().person));
    const auto opened = must(people::open_record(world.node, world.as("grace").actor, record,
                                                 people::opened_for(record, "test")));
    REQUIRE(opened.wrote.size() == 1);
    world.node.clock.pass(minutes(5));
    must(people::unlink_person(world.node, {world.as("grace").actor, "Grace Ilunga"},
                               {record, opened.wrote.front().link.id, "A cousin of that name"}));
    test::work(world);
    const auto seen = must(look_at(world.node, world.as("grace"), contact.reference, false));
    CHECK(seen.contact.words.arriving.children.front().person.empty());
    CHECK_FALSE(seen.contact.identified_at);
    CHECK(seen.people.empty());
    INFO("Said again, it stands");
    contact = must(identify(world.node, world.as("grace"),
                            {contact.reference, seen.contact.version, {{"new", 0}}}));
    test::work(world);
    CHECK(must(look_at(world.node, world.as("grace"), contact.reference, false))
              .contact.identified_at);
}
