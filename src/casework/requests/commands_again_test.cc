// Answering again, who looks again, what goes away when it is settled, and what was asked already.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/london.h"
#include "casework/requests/commands_chase.h"
#include "casework/requests/commands_reply.h"
#include "governance/parties/commands.h"
#include "support/asking_world.h"
#include "support/must.h"

using namespace accord;
using namespace accord::requests;
using test::must;
using test::SharingWorld;

namespace {

Result<Sent> sends(SharingWorld& world, const Reference& request, const Replying& said) {
    return requests::reply(world.node, world.as("karen"), world.law(), {request, 0, said, false});
}

Replying not_known(std::string why_again = {}) {
    Replying out;
    out.holding = Holding::NotKnown;
    out.why_again = std::move(why_again);
    return out;
}

std::vector<Notice> told(SharingWorld& world, std::string_view party) {
    auto reading = must(audit::Reading::begin(world.node, audit::the_node()));
    return must(notices_for(reading, world.party(party)));
}

}  // namespace

TEST_CASE("a second answer says why, and comes in place of the first, which is kept") {
    SharingWorld world;
    const auto request = test::asked(world, test::about_one(world));
    REQUIRE(sends(world, request.reference, test::knows("She missed three appointments")));
    const auto silent = sends(world, request.reference, not_known());
    REQUIRE_FALSE(silent.has_value());
    CHECK(silent.error().field == "why-again");
    REQUIRE(sends(world, request.reference, not_known("That was of her cousin")));
    const auto line = test::seen(world, request.reference).lines.front();
    REQUIRE(line.replies.size() == 2);
    CHECK(which_stand(line.replies) == std::vector<bool>{false, true});
    CHECK(line.replies.back().said.why_again == "That was of her cousin");
    CHECK(line.asked.reply_type == "NOT_KNOWN");
}

TEST_CASE("what is still to come adds to an answer, and needs no reason") {
    SharingWorld world;
    const auto request = test::asked(world, test::about_one(world));
    auto first = test::knows("She missed three appointments");
    first.more_to_come = true;
    REQUIRE(sends(world, request.reference, first));
    REQUIRE(sends(world, request.reference, test::knows("And she has a scar")));
    const auto line = test::seen(world, request.reference).lines.front();
    CHECK(which_stand(line.replies) == std::vector<bool>{true, true});
}

TEST_CASE("what is not held is no reason to refuse, and nobody looks again at their own decision") {
    SharingWorld world;
    const auto request = test::asked(world, test::about_one(world));
    Replying refused;
    refused.holding = Holding::Refused;
    refused.reason = "NOT_HELD";
    refused.reviewer = "The head teacher, 020 7946 0161";
    CHECK(sends(world, request.reference, refused).error().field == "reason");
    refused.reason = "LEGAL_ADVICE_PENDING";
    refused.reason_why = "The governors are asked";
    for (const auto* self : {"me", " Me ", "Karen Osei", "Ms Karen Osei, head"}) {
        CAPTURE(self);
        refused.reviewer = self;
        CHECK(sends(world, request.reference, refused).error().field == "reviewer");
    }
    refused.reviewer = "The head teacher, 020 7946 0161";
    CHECK(sends(world, request.reference, refused).has_value());
}

TEST_CASE(
    "what was told of a wait goes away when it is answered, and a day after it is only news") {
    SharingWorld world;
    const auto request = test::asked(world, test::about_one(world));
    world.node.clock.pass(hours(100));
    test::work(world);
    const auto late = told(world, "brigids");
    REQUIRE(late.size() == 1);
    CHECK(late.front().kind == "late");
    CHECK(late.front().asker == world.party("mash"));
    world.node.clock.pass(minutes(1));
    REQUIRE(sends(world, request.reference, test::knows("She was asleep in class")));
    CHECK(told(world, "brigids").empty());
    CHECK(told(world, "mash").size() == 1);
    REQUIRE(requests::close(world.node, world.as("priya"), request.reference));
    CHECK(told(world, "mash").empty());
    const auto other = test::asked(world, test::about_one(world));
    world.node.clock.pass(minutes(1));
    REQUIRE(cancel(world.node, world.as("priya"), other.reference, world.party("brigids"),
                   "No longer needed"));
    CHECK(told(world, "brigids").size() == 1);
    world.node.clock.pass(hours(25));
    CHECK(told(world, "brigids").empty());
}

TEST_CASE("when whoever asked holds no post any more, the name to ring is another at once") {
    SharingWorld world;
    const auto request = test::asked(world, test::about_one(world));
    CHECK(requests::open(world.node, world.as("karen"), request.reference)->ring.name ==
          "Priya Nair");
    std::vector<parties::Appointment> posts;
    {
        auto reading = must(audit::Reading::begin(world.node, audit::the_node()));
        posts = must(parties::posts_at(reading, world.party("mash"), london_day(reading.now())));
    }
    for (const auto& post : posts)
        if (post.name == "Priya Nair")
            REQUIRE(parties::end_appointment(world.node, world.as("daniel").actor, post.id));
    const auto after = requests::open(world.node, world.as("karen"), request.reference);
    REQUIRE(after);
    CHECK(after->ring.name == "Daniel Achterberg");
}

TEST_CASE("a child about whom somebody is asked already is said to be") {
    SharingWorld world;
    const auto asking = test::about_one(world);
    const auto request = test::asked(world, asking);
    const auto nothing = Reference{};
    auto found = must(asked_already(world.node, world.as("daniel"), asking, nothing));
    REQUIRE(found.size() == 1);
    CHECK(found.front().reference == request.reference);
    CHECK(found.front().waiting == 1);
    CHECK(must(asked_already(world.node, world.as("daniel"), asking, request.reference)).empty());
    CHECK(must(asked_already(world.node, world.as("karen"), asking, nothing)).empty());
}

TEST_CASE("whom it is offered to be passed to may have it, the same kind first") {
    SharingWorld world;
    const auto request = test::asked(world, test::about_one(world));
    const auto could =
        must(could_be_passed_to(world.node, world.as("karen"), world.law(), request.reference));
    REQUIRE_FALSE(could.empty());
    CHECK(could.front().party.id == world.party("academy"));
    CHECK(could.front().same_kind);
    CHECK(std::none_of(could.begin(), could.end(),
                       [&](const PassTo& each) { return each.party.id == world.party("tidal"); }));
    CHECK(pass_on(world.node, world.as("karen"), world.law(), request.reference,
                  could.back().party.id)
              .has_value());
}
