// What the record of a child says of the contacts about them: the open ones first, and nothing of
// what is closed to the reader.
#include "casework/contacts/commands_on_record.h"

#include <doctest/doctest.h>

#include "casework/people/closed.h"
#include "casework/people/commands_close.h"
#include "support/front_door.h"
#include "support/must.h"

using namespace accord;
using namespace accord::contacts;
using test::must;
using test::SharingWorld;

namespace {

// About Remi, found on the list or new to it.
Contact about_remi(SharingWorld& world, const std::string& record) {
    world.node.clock.pass(minutes(5));
    const auto contact = test::received(world, test::of_neighbour_about_remi());
    return must(identify(world.node, world.as("grace"),
                         {contact.reference, contact.version, {{record, 0}}}));
}

Reference record_of(SharingWorld& world, const Contact& contact) {
    return must(look_at(world.node, world.as("priya"), contact.reference, false))
        .people.at(0)
        .reference;
}

void close_at_once(SharingWorld& world, Contact contact) {
    contact = must(pass_to_worker(
        world.node, world.as("grace"),
        {contact.reference, contact.version, {"Lena Fitch", "Family help", "020 7946 0123"}, ""}));
    contact = must(tell_source(world.node, world.as("grace"),
                               {contact.reference, contact.version, ToldHow::Phone, "Passed on"}));
    contact =
        must(worker_has_it(world.node, world.as("daniel"), contact.reference, contact.version));
    must(close(world.node, world.as("priya"), {contact.reference, contact.version}));
}

std::vector<std::string> about(SharingWorld& world, std::string_view who, const Reference& child) {
    std::vector<std::string> out;
    for (const auto& each : must(about_child(world.node, world.as(who), child)))
        out.push_back(text(each.contact.reference) + (each.contact.open() ? " open" : " closed"));
    return out;
}

void is_close(SharingWorld& world, std::string given, std::string family) {
    people::SayClose wish;
    wish.said.whom = {std::move(given), std::move(family), "usual"};
    REQUIRE(people::say_close(world.node, world.as("daniel").actor, wish).has_value());
}

}  // namespace

TEST_CASE("the open contacts about a child come first, then the latest") {
    SharingWorld world;
    const auto first = about_remi(world, "new");
    const auto child = record_of(world, first);
    const auto second = about_remi(world, text(child));
    const auto third = about_remi(world, text(child));
    using Lines = std::vector<std::string>;
    CHECK(about(world, "grace", child) == Lines{text(third.reference) + " open",
                                                text(second.reference) + " open",
                                                text(first.reference) + " open"});
    close_at_once(world, third);
    CHECK(about(world, "grace", child) == Lines{text(second.reference) + " open",
                                                text(first.reference) + " open",
                                                text(third.reference) + " closed"});
}

TEST_CASE("how many of those who were asked for it have answered is known") {
    SharingWorld world;
    const auto contact = about_remi(world, "new");
    const auto child = record_of(world, contact);
    CHECK(must(about_child(world.node, world.as("grace"), child)).at(0).asked.asked == 0);
    test::asked_for(world, contact);
    const auto now = must(about_child(world.node, world.as("grace"), child)).at(0);
    CHECK(now.asked.asked == 5);
    CHECK(now.asked.answered == 0);
}

TEST_CASE("a contact in which there is family of the reader is not there, and its child still is") {
    SharingWorld world;
    auto arriving = test::of_neighbour_about_remi();
    sharing::Child girl;
    girl.first_name = "Ada";
    girl.last_name = "Castellan";
    girl.about_how_old = "6";
    arriving.children.push_back(girl);
    auto both = test::received(world, arriving);
    both = must(identify(world.node, world.as("grace"),
                         {both.reference, both.version, {{"new", 0}, {"new", 0}}}));
    const auto child = record_of(world, both);
    CHECK(about(world, "daniel", child).size() == 1);
    is_close(world, "Ada", "Castellan");
    CHECK(about(world, "daniel", child).empty());
    CHECK(about(world, "grace", child).size() == 1);

    INFO("and where it is the child, the record is restricted");
    is_close(world, "Remi", "Okoro");
    const auto refused = about_child(world.node, world.as("daniel"), child);
    REQUIRE_FALSE(refused);
    CHECK(people::is_restricted(refused.error()));
}
