// The board shows what cannot wait and what is nobody's.
#include "casework/contacts/board.h"

#include <doctest/doctest.h>

#include "casework/contacts/commands_hold.h"
#include "governance/parties/commands.h"
#include "support/front_door.h"
#include "support/must.h"

using namespace accord;
using namespace accord::contacts;
using test::must;
using test::SharingWorld;

TEST_CASE("two that came about one name and age, and were not compared, name each other") {
    SharingWorld world;
    const auto one = test::received(world, test::of_neighbour_about_remi());
    auto arriving = test::of_neighbour_about_remi();
    arriving.happened = "He was seen alone";
    const auto other = test::received(world, arriving);
    arriving.happened = "A brother";
    arriving.children[0].about_how_old = "3";
    const auto younger = test::received(world, arriving);
    for (const auto& family : must(board(world.node, world.as("grace"), {})).families) {
        const auto& reference = family.cards.front().contact.reference;
        CHECK(family.namesakes.size() == (reference == younger.reference ? 0 : 1));
    }
    const auto seen = must(look_at(world.node, world.as("grace"), one.reference, false));
    REQUIRE(seen.namesakes.size() == 1);
    CHECK(seen.namesakes[0] == other.reference);
    INFO("once they are found to be one child they are a family");
    const auto first =
        must(identify(world.node, world.as("grace"), {one.reference, one.version, {{"new", 0}}}));
    must(identify(
        world.node, world.as("grace"),
        {other.reference, other.version, {{first.words.arriving.children.at(0).person, 0}}}));
    CHECK(must(look_at(world.node, world.as("grace"), one.reference, false)).namesakes.empty());
}

TEST_CASE("a second child of a family's second contact is compared with the others too") {
    SharingWorld world;
    auto arriving = test::of_neighbour_about_remi();
    const auto first = test::received(world, arriving);
    sharing::Child girl;
    girl.first_name = "Tola";
    girl.last_name = "Okoro";
    girl.about_how_old = "5";
    arriving.children.push_back(girl);
    arriving.happened = "His sister was out too";
    const auto second = test::received(world, arriving);
    const auto found = must(
        identify(world.node, world.as("grace"), {first.reference, first.version, {{"new", 0}}}));
    must(identify(world.node, world.as("grace"),
                  {second.reference,
                   second.version,
                   {{found.words.arriving.children.at(0).person, 0}, {"new", 0}}}));
    arriving.children = {girl};
    arriving.happened = "A girl is out alone";
    const auto alone = test::received(world, arriving);
    const auto families = must(board(world.node, world.as("grace"), {})).families;
    REQUIRE(families.size() == 2);
    for (const auto& family : families) {
        const bool is_hers = family.cards.front().contact.reference == alone.reference;
        REQUIRE(family.namesakes.size() == 1);
        CHECK(family.namesakes[0] == (is_hers ? second.reference : alone.reference));
    }
}

TEST_CASE("a contact whose worker has left the hub is nobody's") {
    SharingWorld world;
    const auto contact = test::received(world, test::of_neighbour_about_remi());
    REQUIRE(take_up(world.node, world.as("daniel"), contact.reference));
    CHECK(must(board(world.node, world.as("priya"), {})).nobodys.empty());
    std::optional<parties::Appointment> post;
    {
        auto reading = must(audit::Reading::begin(world.node, world.as("priya").actor));
        for (auto& each : must(parties::posts_at(reading, world.party("mash"), Date{2026, 3, 2})))
            if (each.account == world.as("daniel").actor.account) post = std::move(each);
    }
    REQUIRE(post);
    REQUIRE(parties::end_appointment(world.node, world.as("sam").actor, post->id));
    const auto now = must(board(world.node, world.as("priya"), {}));
    REQUIRE(now.nobodys.size() == 1);
    CHECK(now.families.at(0).cards.at(0).holder->left);
    CHECK(must(look_at(world.node, world.as("grace"), contact.reference, false)).holder->left);
}
