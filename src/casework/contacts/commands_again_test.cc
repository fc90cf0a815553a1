// A contact that is opened again long after: what is counted is counted from then.
#include <doctest/doctest.h>

#include "casework/clocks/commands.h"
#include "casework/contacts/board.h"
#include "casework/contacts/commands.h"
#include "support/front_door.h"
#include "support/must.h"
#include "support/sharing_world.h"

using namespace accord;
using namespace accord::contacts;
using test::decided;
using test::must;
using test::of_neighbour_about_remi;
using test::received;
using test::SharingWorld;

namespace {

Contact screened(SharingWorld& world, const Contact& contact) {
    return must(screen(world.node, world.as("daniel"), world.law(),
                       {contact.reference, contact.version, Verdict::Referral, "3", "AMBER",
                        Next::Decide, "Left alone at night"}));
}

}  // namespace

TEST_CASE("opened again weeks later: the working day to decide is counted from then") {
    SharingWorld world;
    Arriving arriving;
    arriving.came = "PHONE";
    arriving.kind = Kind::Services;
    arriving.happened = "He came in without a coat again";
    arriving.danger = sharing::Yes::No;
    arriving.children = {test::amara_in_hiding()};
    arriving.party = text(world.party("brigids"));
    arriving.who = "Karen Osei";
    auto contact =
        must(receive(world.node, world.as("grace"), world.law(), {arriving, std::nullopt}));
    contact = screened(world, contact);
    contact = must(decided(world, contact, "ADVICE"));
    world.node.clock.pass(hours(24 * 21));
    contact = must(reopen(world.node, world.as("daniel"), world.law(),
                          {contact.reference, contact.version, "He has a burn"}));
    contact = screened(world, contact);
    auto reading = must(audit::Reading::begin(world.node, world.as("grace").actor));
    int running = 0;
    for (const auto& clock : must(clocks::of(reading, text(contact.reference)))) {
        if (clock.rule.text() != "REFERRAL_DECISION" or not clock.going()) continue;
        CHECK(clock.due_at > world.node.clock.now());
        ++running;
    }
    CHECK(running == 1);
}

TEST_CASE(
    "opened again weeks later: what follows the new decision has not run out before it begins") {
    SharingWorld world;
    auto contact = received(world, of_neighbour_about_remi());
    contact = screened(world, contact);
    contact = must(decided(world, contact, "NFA"));
    world.node.clock.pass(hours(24 * 21));
    contact = must(reopen(world.node, world.as("daniel"), world.law(),
                          {contact.reference, contact.version, "He has a burn"}));
    contact = screened(world, contact);
    contact = must(decide(world.node, world.as("priya"), world.law(),
                          {contact.reference, contact.version, "STRATEGY", "A burn", ""}));
    const auto following =
        must(look_at(world.node, world.as("priya"), contact.reference, true)).following;
    REQUIRE(following.size() == 1);
    CHECK(following.front().due_at > world.node.clock.now());
}

TEST_CASE(
    "opened again: it is unrated until it is screened, and its first time is that of screening") {
    SharingWorld world;
    auto contact = received(world, of_neighbour_about_remi());
    contact = screened(world, contact);
    contact = must(decided(world, contact, "NFA"));
    contact = must(reopen(world.node, world.as("daniel"), world.law(),
                          {contact.reference, contact.version, "He has a burn"}));
    CHECK(contact.level.empty());
    CHECK(contact.rating.empty());
    CHECK(contact.verdict == Verdict::NotSaid);
    const auto card = must(board(world.node, world.as("grace"), {})).families.at(0).cards.at(0);
    REQUIRE(card.clock);
    std::optional<Instant> first;
    for (const auto& clock :
         must(look_at(world.node, world.as("grace"), contact.reference, false)).clocks)
        if (clock.going() and (not first or clock.due_at < *first)) first = clock.due_at;
    CHECK(card.clock->due_at == first);
    CHECK(card.clock->rule.text() == "SCREEN");
}
