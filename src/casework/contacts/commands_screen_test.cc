// Where others are to be asked, and nobody is yet, that has a time of its own.
#include <doctest/doctest.h>

#include "casework/clocks/commands.h"
#include "casework/contacts/board.h"
#include "support/front_door.h"
#include "support/must.h"

using namespace accord;
using namespace accord::contacts;
using test::must;
using test::SharingWorld;

namespace {

// Known to the hub's list, so that no other time of it runs out on the way.
Contact screened(SharingWorld& world, std::string_view rating) {
    auto contact = test::received(world, test::of_neighbour_about_remi());
    contact = must(identify(world.node, world.as("grace"),
                            {contact.reference, contact.version, {{"new", 0}}}));
    return test::screened(world, contact, "daniel", rating, "3");
}

// "ASK_OTHERS running": every time to ask that it had, the first first.
std::vector<std::string> times_to_ask(SharingWorld& world, const Contact& contact) {
    auto reading = must(audit::Reading::begin(world.node, world.as("grace").actor));
    std::vector<std::string> out;
    for (const auto& clock : must(clocks::of(reading, text(contact.reference))))
        if (clock.rule.text().starts_with("ASK_OTHERS"))
            out.push_back(std::string(clock.rule.text()) + " " +
                          std::string(clocks::word(clock.state)));
    return out;
}

Card card(SharingWorld& world) {
    return must(board(world.node, world.as("grace"), {})).families.at(0).cards.at(0);
}

using Times = std::vector<std::string>;

}  // namespace

TEST_CASE("others who are to be asked are not said to be asked until one of them is") {
    SharingWorld world;
    const auto contact = screened(world, "AMBER");
    CHECK(times_to_ask(world, contact) == Times{"ASK_OTHERS running"});
    CHECK(card(world).to_ask);
    CHECK(card(world).clock->rule.text() == "ASK_OTHERS");
    CHECK(card(world).clock->due_at == test::nine_on_monday + hours(4));
    CHECK(must(board(world.node, world.as("grace"), {})).columns.at(1).to_ask == 1);

    INFO("a question that is begun and not sent asks nobody");
    must(begin_asking(world.node, world.as("priya"), contact.reference));
    CHECK(card(world).to_ask);

    test::asked_for(world, contact);
    CHECK(times_to_ask(world, contact) == Times{"ASK_OTHERS met"});
    CHECK_FALSE(card(world).to_ask);
    CHECK(must(board(world.node, world.as("grace"), {})).columns.at(1).to_ask == 0);
}

TEST_CASE(
    "the hub is reminded once when nobody was asked in time, within the hour where it is red") {
    SharingWorld world;
    const auto contact = screened(world, "RED");
    CHECK(times_to_ask(world, contact) == Times{"ASK_OTHERS_RED running"});
    world.node.clock.pass(hours(1));
    test::work(world);
    CHECK(world.entries_saying("contact.reminded", contact.reference) == 0);
    world.node.clock.pass(seconds(5));
    test::work(world);
    test::work(world);
    CHECK(world.entries_saying("contact.reminded", contact.reference) == 1);
}

TEST_CASE("weighed again as red, the time to ask is the shorter one, from when it began") {
    SharingWorld world;
    auto contact = screened(world, "AMBER");
    world.node.clock.pass(minutes(20));
    contact = must(reweigh(world.node, world.as("daniel"), world.law(),
                           {contact.reference, contact.version, "4",
                            *Code<rulebook::Rating>::from("RED"), "He was hit"}));
    CHECK(times_to_ask(world, contact) == Times{"ASK_OTHERS cancelled", "ASK_OTHERS_RED running"});
    CHECK(card(world).clock->due_at == test::nine_on_monday + hours(1));
}

TEST_CASE("nobody is to be asked any more once it is decided") {
    SharingWorld world;
    const auto contact = screened(world, "AMBER");
    must(test::decided(world, contact, "ASSESS"));
    CHECK(times_to_ask(world, contact) == Times{"ASK_OTHERS cancelled"});
}

TEST_CASE("in danger others are asked before it is screened, and no time to ask begins after it") {
    SharingWorld world;
    auto arriving = test::of_neighbour_about_remi();
    arriving.danger = sharing::Yes::Yes;
    auto contact = test::received(world, arriving);
    test::asked_for(world, contact);
    contact = test::screened(world, test::again(world, contact), "daniel", "RED", "4");
    CHECK(times_to_ask(world, contact).empty());
    CHECK_FALSE(card(world).to_ask);
}
