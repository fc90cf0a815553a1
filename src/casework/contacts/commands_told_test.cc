// Whoever told the front door hears that something became of it, until one of them has opened it.
#include "casework/contacts/commands_told.h"

#include <doctest/doctest.h>

#include "support/front_door.h"
#include "support/must.h"

using namespace accord;
using namespace accord::contacts;
using test::must;
using test::SharingWorld;

namespace {

// The school told it, and a worker of the boy's has it: whoever came is to be told.
Contact to_be_told(SharingWorld& world) {
    Arriving arriving;
    arriving.came = "PHONE";
    arriving.kind = Kind::Services;
    arriving.happened = "He came in without a coat again";
    arriving.danger = sharing::Yes::No;
    arriving.children = {test::rufus()};
    arriving.party = text(world.party("brigids"));
    arriving.who = "Karen Osei";
    const auto contact = test::received(world, arriving);
    return must(pass_to_worker(
        world.node, world.as("grace"),
        {contact.reference, contact.version, {"Lena Fitch", "Family help", "020 7946 0123"}, ""}));
}

Contact told(SharingWorld& world, const Contact& contact, ToldHow how) {
    world.node.clock.pass(minutes(5));
    return must(tell_source(world.node, world.as("grace"),
                            {contact.reference, contact.version, how, "Lena Fitch visits today"}));
}

std::vector<std::string> newly(SharingWorld& world, std::string_view who) {
    std::vector<std::string> out;
    for (const auto& each : must(newly_told(world.node, world.as(who))))
        out.push_back(text(each.reference) + " " + each.about);
    return out;
}

}  // namespace

TEST_CASE("what they were told is new to all of them until one of them has opened it") {
    SharingWorld world;
    const auto contact = to_be_told(world);
    CHECK(newly(world, "karen").empty());
    INFO("opening it before they are told reads nothing");
    must(receipt(world.node, world.as("karen"), contact.reference));
    told(world, contact, ToldHow::Here);
    const std::vector<std::string> one{text(contact.reference) + " Rufus Okonjo"};
    CHECK(newly(world, "karen") == one);
    CHECK(newly(world, "liam") == one);
    CHECK(newly(world, "tom").empty());
    CHECK(newly(world, "grace").empty());
    must(receipt(world.node, world.as("liam"), contact.reference));
    CHECK(newly(world, "karen").empty());
    CHECK(newly(world, "liam").empty());
}

TEST_CASE("told again after it was opened again, it is new again") {
    SharingWorld world;
    auto contact = told(world, to_be_told(world), ToldHow::Phone);
    CHECK(newly(world, "karen").size() == 1);
    must(receipt(world.node, world.as("karen"), contact.reference));
    contact = must(reopen(world.node, world.as("priya"), world.law(),
                          {contact.reference, contact.version, "He was seen alone again"}));
    CHECK(newly(world, "karen").empty());
    contact = must(pass_to_worker(
        world.node, world.as("grace"),
        {contact.reference, contact.version, {"Lena Fitch", "Family help", "020 7946 0123"}, ""}));
    told(world, contact, ToldHow::Here);
    CHECK(newly(world, "karen").size() == 1);
}

TEST_CASE("where they cannot be told, nothing is new") {
    SharingWorld world;
    told(world, to_be_told(world), ToldHow::CannotBe);
    CHECK(newly(world, "karen").empty());
}
