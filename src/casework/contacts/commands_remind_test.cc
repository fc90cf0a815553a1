// When a time limit of a contact runs out, the hub is told once.
#include "casework/contacts/commands_remind.h"

#include <doctest/doctest.h>

#include "casework/clocks/commands.h"
#include "casework/contacts/commands.h"
#include "support/asking_world.h"

using namespace accord;
using namespace accord::contacts;
using test::SharingWorld;

namespace {

Contact received(SharingWorld& world) {
    Arriving arriving;
    arriving.came = "NONAME";
    arriving.kind = Kind::Notification;
    arriving.happened = "A baby cries all night next door";
    arriving.danger = sharing::Yes::No;
    arriving.household = "A baby and two adults at number 9";
    auto contact = receive(world.node, world.as("grace"), world.law(), {arriving, std::nullopt});
    REQUIRE(contact);
    return *contact;
}

}  // namespace

TEST_CASE("the desk is written to once about each time limit that runs out, and not before") {
    SharingWorld world;
    const auto contact = received(world);
    test::work(world);
    CHECK(world.entries_saying("contact.reminded", contact.reference) == 0);
    world.node.clock.pass(hours(2));  // who it is: within an hour
    test::work(world);
    test::work(world);
    CHECK(world.entries_saying("contact.reminded", contact.reference) == 1);
    world.node.clock.pass(hours(30));  // weighed: within 24 hours
    test::work(world);
    CHECK(world.entries_saying("contact.reminded", contact.reference) >= 2);
}

TEST_CASE("the desk is written to though the worker comes at the very moment when it is due") {
    SharingWorld world;
    const auto contact = received(world);
    world.node.clock.pass(hours(1));  // who it is: within an hour, and not a moment more
    test::work(world);
    CHECK(world.entries_saying("contact.reminded", contact.reference) == 0);
    world.node.clock.pass(seconds(5));
    test::work(world);
    CHECK(world.entries_saying("contact.reminded", contact.reference) == 1);
}

TEST_CASE("what was done in time is not written about, however often the message comes") {
    SharingWorld world;
    const auto contact = received(world);
    auto reading = audit::Reading::begin(world.node, world.as("grace").actor);
    REQUIRE(reading);
    const auto running = clocks::of(*reading, text(contact.reference));
    REQUIRE(running);
    const auto weighed =
        screen(world.node, world.as("daniel"), world.law(),
               {contact.reference, contact.version, Verdict::Contact, "1",
                *Code<rulebook::Rating>::from("BLUE"), Next::Decide, "Nothing points to harm"});
    REQUIRE_MESSAGE(weighed, (weighed ? "" : weighed.error().sentence));
    world.node.clock.pass(hours(100));
    for (int i = 0; i < 2; ++i)
        for (const auto& clock : *running)
            if (clock.rule.text() == "SCREEN")
                CHECK(remind(world.node, {"contact.remind", text(clock.id), clock.due_at}));
    CHECK(world.entries_saying("contact.reminded", contact.reference) == 0);
}
