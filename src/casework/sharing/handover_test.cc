#include <doctest/doctest.h>

#include <algorithm>

#include "casework/sharing/commands_handover.h"
#include "governance/parties/commands.h"
#include "support/sharing_world.h"

using namespace accord;
using namespace accord::sharing;

namespace {

struct World : test::SharingWorld {
    std::vector<OpenShare> open(std::string_view key) {
        auto look = audit::Reading::begin(node, audit::the_node()).value();
        return open_of(look, party(key)).value();
    }
    parties::Party now(std::string_view key) {
        auto look = audit::Reading::begin(node, audit::the_node()).value();
        return parties::find(look, party(key)).value();
    }
};

}  // namespace

TEST_CASE(
    "what an organisation began is handed over when it is suspended, and nobody is stranded") {
    World world;
    const auto karen = world.as("karen");
    const auto draft = begin(world.node, karen).value();
    const auto open = world.open("brigids");
    REQUIRE(open.size() == 1);
    CHECK(open[0].kind == OpenKind::Draft);
    CHECK(open[0].reference == draft.reference);
    CHECK(open_kind_from(word(open[0].kind)) == OpenKind::Draft);

    const auto school = world.now("brigids");
    const auto moved = stop(world.node, world.as("priya"),
                            {.party = school.id,
                             .version = school.version,
                             .how = Stop::Suspend,
                             .reason = "Keys lost",
                             .owners = {}});
    REQUIRE(moved.has_value());
    REQUIRE(moved->size() == 1);
    CHECK(moved->front().owner.kind == OwnerKind::Desk);
    CHECK_FALSE(world.now("brigids").active());
    CHECK(world.entries_saying("share.handed_over", draft.reference) == 1);

    auto look = audit::Reading::begin(world.node, audit::the_node()).value();
    REQUIRE(taken_over_by(look, world.party("mash"), true)->size() == 1);
    CHECK(taken_over_by(look, world.party("mash"), false)->empty());
}

TEST_CASE("without a reason nothing is suspended and nothing handed over") {
    World world;
    REQUIRE(begin(world.node, world.as("karen")).has_value());
    const auto school = world.now("brigids");
    const auto refused = stop(world.node, world.as("priya"),
                              {.party = school.id,
                               .version = school.version,
                               .how = Stop::Suspend,
                               .reason = " ",
                               .owners = {}});
    CHECK(refused.error().field == "reason");
    CHECK(world.now("brigids").active());
    auto look = audit::Reading::begin(world.node, audit::the_node()).value();
    CHECK(handed_over(look, school.id)->empty());
}

TEST_CASE("an owner must be able to act, and what they did is kept once") {
    World world;
    const auto draft = begin(world.node, world.as("karen")).value();
    const auto school = world.now("brigids");
    const auto key = world.open("brigids").front().key();
    StopParty wish{.party = school.id,
                   .version = school.version,
                   .how = Stop::Leave,
                   .reason = "Closed",
                   .owners = {{key, {.kind = OwnerKind::Party, .party = school.id}}}};
    CHECK(stop(world.node, world.as("priya"), wish).error().kind == ErrorKind::Invalid);
    CHECK(world.now("brigids").active());
    wish.owners[key] = {.kind = OwnerKind::Party, .party = world.party("mash")};
    const auto moved = stop(world.node, world.as("priya"), wish).value();
    REQUIRE(moved.size() == 1);
    const auto done =
        settle(world.node, world.as("priya"), moved[0].id, HandoverOutcome::ToldByTelephone);
    REQUIRE(done.has_value());
    const auto again =
        settle(world.node, world.as("priya"), moved[0].id, HandoverOutcome::NothingMoreNeeded);
    CHECK(again->outcome == HandoverOutcome::ToldByTelephone);
    CHECK(world.entries_saying("share.handover_settled", draft.reference) == 1);
    auto look = audit::Reading::begin(world.node, audit::the_node()).value();
    CHECK(taken_over_by(look, world.party("mash"), true)->empty());
}
