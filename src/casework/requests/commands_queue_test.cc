// Lists that are longer than a page: nothing that waits for an answer is out of reach.
#include <doctest/doctest.h>

#include <set>

#include "casework/requests/commands.h"
#include "support/asking_world.h"

using namespace accord;
using namespace accord::requests;
using test::SharingWorld;

namespace {

void asked_often(SharingWorld& world, int times) {
    const auto asking = test::about_one(world);
    for (int i = 0; i < times; ++i) {
        auto act = audit::Act::begin(world.node, world.as("priya").actor, "request.ask");
        REQUIRE(act);
        const auto law = agreement::law_for(*act, world.law());
        REQUIRE(law);
        REQUIRE(requests::ask(*act, world.as("priya"), **law, asking, std::nullopt));
        REQUIRE(act->commit());
        world.node.clock.pass(minutes(1));
    }
}

Queue seen_by(SharingWorld& world, std::string_view who, QueueWish wish) {
    auto out = queue(world.node, world.as(who), wish);
    REQUIRE(out);
    return *std::move(out);
}

}  // namespace

TEST_CASE("more than a page waits: the first due are first, and the rest can be reached") {
    SharingWorld world;
    asked_often(world, 53);
    const auto first = seen_by(world, "karen", {});
    CHECK(first.to_us.size() == 50);
    CHECK(first.to_us_in_all == 53);
    const auto rest = seen_by(world, "karen", {QueueList::ToUs, 50});
    CHECK(rest.to_us.size() == 3);
    CHECK(rest.answered.empty());
    std::set<std::string> seen;
    for (const auto& each : first.to_us) seen.insert(text(each.request.reference));
    for (const auto& each : rest.to_us) {
        CHECK(seen.insert(text(each.request.reference)).second);
        CHECK(*each.lines.front().asked.due_at > *first.to_us.back().lines.front().asked.due_at);
    }
    const auto ours = seen_by(world, "priya", {QueueList::FromUs, 50});
    CHECK(ours.asked.size() == 3);
    CHECK(ours.asked_in_all == 53);
    CHECK(seen_by(world, "karen", {QueueList::ToUs, 1000}).to_us.empty());
}
