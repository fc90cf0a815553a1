// A colleague who is close to the child: what was shared, asked and taken in at the front door is
// restricted to them, in lists too; telling is not.
#include <doctest/doctest.h>

#include "casework/contacts/board.h"
#include "casework/people/closed.h"
#include "casework/people/commands_close.h"
#include "casework/requests/commands_reply.h"
#include "support/front_door.h"
#include "support/must.h"

using namespace accord;
using test::must;
using test::SharingWorld;

namespace {

template <class T>
bool is_restricted(const Result<T>& got) {
    return not got and people::is_restricted(got.error());
}

void is_close(SharingWorld& world, std::string_view who, std::string given, std::string family) {
    people::SayClose wish;
    wish.said.whom = {std::move(given), std::move(family), "usual"};
    REQUIRE(people::say_close(world.node, world.as(who).actor, wish).has_value());
}

sharing::Share shared_with_the_hub(SharingWorld& world, std::string_view by) {
    const auto draft = must(sharing::begin(world.node, world.as(by)));
    sharing::Answers answers;
    answers.children.push_back(test::amara_in_hiding());
    answers.how_soon = sharing::HowSoon::Today;
    answers.facts = "She came in with a bruise.";
    answers.must_not_find_out = sharing::Yes::Yes;
    answers.keep_from = sharing::must_not_learn(answers);
    answers.recipients.push_back(
        {text(world.party("mash")), "They can help", shield::Extent::Everything, ""});
    answers.family.telling = sharing::Telling::CouldPutAtRisk;
    answers.family.more = "He may be violent";
    const auto kept = must(sharing::save(world.node, world.as(by),
                                         {draft.reference, draft.version, "check", answers}));
    const auto& saved = std::get<sharing::Draft>(kept);
    const auto sent = must(sharing::send(world.node, world.as(by), world.law(),
                                         {saved.reference, saved.version, false}));
    return std::get<sharing::Sent>(sent).share;
}

}  // namespace

TEST_CASE("what was shared about her is restricted to her uncle, and he may still share") {
    SharingWorld world;
    const auto child = test::amara_in_hiding();
    is_close(world, "daniel", child.first_name, child.last_name);
    const auto share = shared_with_the_hub(world, "karen");
    test::work(world);
    CHECK(is_restricted(sharing::open(world.node, world.as("daniel"), share.reference)));
    CHECK(is_restricted(sharing::acknowledge(world.node, world.as("daniel"), share.reference)));
    const auto listed = must(sharing::queue(world.node, world.as("daniel"), 0)).received;
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].restricted);
    CHECK(listed[0].packs.back().rendition.items.empty());
    CHECK(sharing::open(world.node, world.as("priya"), share.reference).has_value());

    INFO("A colleague's share is closed, one's own is not, and it is sent");
    is_close(world, "liam", child.first_name, child.last_name);
    CHECK(is_restricted(sharing::look_at(world.node, world.as("liam"), share.reference)));
    const auto own = shared_with_the_hub(world, "liam");
    CHECK(sharing::look_at(world.node, world.as("liam"), own.reference).has_value());
}

TEST_CASE("what was asked about her is restricted to a relative on either side") {
    SharingWorld world;
    auto asking = test::about_one(world);
    asking.children[0].last_name = "Bello";
    const auto request = test::asked(world, asking);
    CHECK(requests::look_at(world.node, world.as("daniel"), request.reference).has_value());
    is_close(world, "daniel", "Amara", "Bello");
    CHECK(is_restricted(requests::look_at(world.node, world.as("daniel"), request.reference)));
    const auto ours = must(requests::queue(world.node, world.as("daniel")));
    REQUIRE(ours.asked.size() == 1);
    CHECK(ours.asked[0].restricted);
    CHECK(ours.asked[0].request.asking.children[0].last_name.empty());

    is_close(world, "liam", "Amara", "Bello");
    CHECK(is_restricted(requests::open(world.node, world.as("liam"), request.reference)));
    const auto theirs = must(requests::queue(world.node, world.as("liam")));
    REQUIRE(theirs.to_us.size() == 1);
    CHECK(theirs.to_us[0].lines[0].asked.told.items.empty());
    CHECK(requests::open(world.node, world.as("karen"), request.reference).has_value());
}

TEST_CASE("a contact about him is restricted to a relative at the front door, on the board too") {
    SharingWorld world;
    const auto contact = test::received(world, test::of_neighbour_about_remi());
    is_close(world, "daniel", "Remi", "Okoro");
    CHECK(
        is_restricted(contacts::look_at(world.node, world.as("daniel"), contact.reference, false)));
    const auto board = must(contacts::board(world.node, world.as("daniel"), {}));
    REQUIRE(board.families.size() == 1);
    const auto& card = board.families[0].cards[0].contact;
    CHECK(contacts::title_of(card) == "Restricted");
    CHECK(card.words.arriving.happened.empty());
    CHECK(must(contacts::find_by(world.node, world.as("daniel"), "Okoro")).size() == 1);
    CHECK(contacts::title_of(must(contacts::find_by(world.node, world.as("daniel"), "Okoro"))[0]) ==
          "Restricted");
    CHECK(contacts::look_at(world.node, world.as("priya"), contact.reference, false).has_value());
    const auto theirs = must(contacts::board(world.node, world.as("priya"), {}));
    CHECK(contacts::title_of(theirs.families[0].cards[0].contact) == "Remi Okoro");
}
