// Drafts that are filled from what happened, in Marshgate.
#include "casework/sharing/commands_batch.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/sharing_world.h"

using namespace accord;
using namespace accord::sharing;
using test::SharingWorld;

namespace {

Filling police_at_home() {
    Child child;
    child.first_name = "Wren";
    child.about_how_old = "7";
    return {happenings().front(),
            {child},
            {{"when-day", "2 March 2026"},
             {"there", "there"},
             {"school", "school"},
             {"school-name", "St Brigid's Primary"}}};
}

Draft begun(SharingWorld& world, const Filling& filling) {
    auto draft = begin_filled(world.node, world.as("tom"), world.law().rulebook(), filling);
    REQUIRE(draft);
    return *std::move(draft);
}

std::string ticked(const Offer& offer) {
    std::string out;
    for (const auto& each : offer.suggested) out += each.label + (each.ticked ? "+ " : "- ");
    return out;
}

}  // namespace

TEST_CASE("pressed twice it is one draft; once it was changed, or says something else, two") {
    SharingWorld world;
    auto filling = police_at_home();
    const auto first = begun(world, filling);
    CHECK(begun(world, filling).reference == first.reference);
    auto changed = first.answers;
    changed.must_not_find_out = Yes::No;
    REQUIRE(save(world.node, world.as("tom"), {first.reference, 1, "worry", changed}));
    CHECK(begun(world, filling).reference != first.reference);
    CHECK(world.entries_saying("share.filled", first.reference) == 1);
}

TEST_CASE("who was suggested is offered first; the others are there, and nobody else is ticked") {
    SharingWorld world;
    const auto draft = begun(world, police_at_home());
    const auto offered = offer(world.node, world.as("tom"), draft.answers);
    REQUIRE(offered);
    CHECK(ticked(*offered) == "St Brigid's Primary+ Marshgate MASH- ");
    const auto by_hand = offer(world.node, world.as("tom"), {});
    REQUIRE(by_hand);
    CHECK(ticked(*by_hand) == "Marshgate MASH+ ");
    // Whoever may be sent nothing any more is not offered.
    world.suspend("brigids");
    const auto later = offer(world.node, world.as("tom"), draft.answers);
    REQUIRE(later);
    CHECK(ticked(*later) == "Marshgate MASH- ");
}

TEST_CASE("where a draft came from is kept with it, and read back the same") {
    SharingWorld world;
    const auto draft = begun(world, police_at_home());
    const auto opened = open_draft(world.node, world.as("asha"), draft.reference, "check");
    REQUIRE(opened);
    CHECK(std::get<Draft>(*opened).answers == draft.answers);
    CHECK(draft.answers.origin.happening == "police-at-home");
    CHECK(draft.answers.origin.short_facts == draft.answers.facts);
}

TEST_CASE("a batch is its organisation's own, in the order of its file, and adds up") {
    SharingWorld world;
    const auto now = world.node.clock.now();
    const auto file = read_batch(happenings().front(),
                                 "last name,school,date,child there\n"
                                 "Cole,home,2/3/2026,no\nBello,home,2/3/2026,no\n",
                                 now);
    const auto& rulebook = world.law().rulebook();
    const auto taken = take_batch(world.node, world.as("tom"), rulebook, file, {'B', ""});
    REQUIRE(taken);
    CHECK(taken->drafts == 2);
    const auto again = take_batch(world.node, world.as("asha"), rulebook, file, taken->batch);
    REQUIRE(again);
    CHECK(again->drafts == 0);
    CHECK(again->before.size() == 2);
    const auto list = open_batch(world.node, world.as("asha"), taken->batch);
    REQUIRE(list);
    REQUIRE(list->lines.size() == 2);
    CHECK(list->lines[0].answers.children.front().last_name == "Cole");
    CHECK(list->lines[1].answers.children.front().last_name == "Bello");
    const auto theirs = open_batch(world.node, world.as("karen"), taken->batch);
    REQUIRE_FALSE(theirs);
    CHECK(theirs.error().kind == ErrorKind::NotFound);
    // The hub brings the same row: it is not theirs, and becomes their own draft.
    const auto hub = take_batch(world.node, world.as("priya"), rulebook, file, {'B', ""});
    REQUIRE(hub);
    CHECK(hub->drafts == 2);
}
