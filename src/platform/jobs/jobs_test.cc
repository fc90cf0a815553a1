#include <doctest/doctest.h>

#include "platform/jobs/backoff.h"
#include "platform/jobs/due.h"
#include "platform/jobs/outbox.h"
#include "platform/jobs/schedule.h"
#include "support/test_node.h"

namespace accord::jobs {
namespace {

constexpr Instant nine = test::nine_on_monday;

// One transaction, committed.
template <class Work>
auto told(Node& node, const Work& work) {
    auto change = node.database.begin(store::Mode::Write);
    REQUIRE(change.has_value());
    auto done = work(*change);
    REQUIRE(done.has_value());
    REQUIRE(change->commit().has_value());
    return *std::move(done);
}

void post_one(test::TestNode& node, Message message) {
    const auto id = Id<Message>::mint(nine, node.entropy);
    auto change = node.node().database.begin(store::Mode::Write);
    REQUIRE(post(*change, id, message, nine).has_value());
    REQUIRE(change->commit().has_value());
}

auto claimed_at(Node& node, Instant at) {
    return told(node, [&](auto& change) { return claim(change, at); });
}

TEST_CASE("a message is claimed once, comes back when its lease is over, and rests when settled") {
    test::TestNode node;
    post_one(node, {"share.deliver", "shr_1"});
    const auto first = claimed_at(node, nine);
    REQUIRE(first.has_value());
    CHECK(first->message.about == "shr_1");
    CHECK(first->tries == 1);
    CHECK_FALSE(claimed_at(node, nine + minutes(1)).has_value());
    const auto again = claimed_at(node, nine + minutes(2));
    REQUIRE(again.has_value());
    CHECK(again->tries == 2);
    auto change = node.node().database.begin(store::Mode::Write);
    REQUIRE(settle(*change, *again, nine + minutes(3)).has_value());
    REQUIRE(change->commit().has_value());
    CHECK_FALSE(claimed_at(node, nine + hours(1)).has_value());
}

TEST_CASE("a message waits for its time, and again after a failure; given up, it is shown") {
    test::TestNode node;
    post_one(node, {"share.deliver", "shr_1", nine + hours(1)});
    const auto waits = [&](Instant at) {
        return told(node, [&](auto& change) { return waiting(change, at); });
    };
    CHECK(waits(nine).later == 1);
    CHECK_FALSE(claimed_at(node, nine).has_value());
    const auto claimed = claimed_at(node, nine + hours(1));
    REQUIRE(claimed.has_value());
    auto change = node.node().database.begin(store::Mode::Write);
    REQUIRE(put_back(*change, *claimed, nine + hours(2), "unavailable").has_value());
    REQUIRE(change->commit().has_value());
    CHECK_FALSE(claimed_at(node, nine + hours(1)).has_value());
    const auto later = claimed_at(node, nine + hours(2));
    REQUIRE(later.has_value());
    change = node.node().database.begin(store::Mode::Write);
    REQUIRE(give_up(*change, *later, nine + hours(2), "unavailable").has_value());
    REQUIRE(change->commit().has_value());
    CHECK(waits(nine + hours(9)).given_up == 1);
    CHECK(waits(nine + hours(9)).due == 0);
}

TEST_CASE("what has nothing left to do is taken back, and nothing else is") {
    test::TestNode node;
    post_one(node, {"clock.note_if_missed", "clk_1", nine + hours(1)});
    post_one(node, {"contact.remind", "clk_1", nine});
    post_one(node, {"contact.remind", "clk_2", nine + hours(1)});
    const auto in_hand = claimed_at(node, nine);
    REQUIRE(in_hand.has_value());
    auto change = node.node().database.begin(store::Mode::Write);
    REQUIRE(withdraw(*change, "clk_1").has_value());
    REQUIRE(change->commit().has_value());
    // Whoever had one of them in hand may settle it, or put it back: it is gone.
    change = node.node().database.begin(store::Mode::Write);
    REQUIRE(put_back(*change, *in_hand, nine, "unavailable").has_value());
    REQUIRE(change->commit().has_value());
    const auto left = claimed_at(node, nine + hours(1));
    REQUIRE(left.has_value());
    CHECK(left->message.about == "clk_2");
    CHECK_FALSE(claimed_at(node, nine + hours(1)).has_value());
}

TEST_CASE("what was done is forgotten after a while, and what was given up is not") {
    test::TestNode node;
    for (const auto* about : {"shr_1", "shr_2"}) post_one(node, {"share.deliver", about});
    const auto done = claimed_at(node, nine);
    const auto lost = claimed_at(node, nine);
    const auto forgotten_at = [&](Instant before) {
        return told(node, [&](auto& change) { return forget_done(change, before); });
    };
    auto change = node.node().database.begin(store::Mode::Write);
    REQUIRE(settle(*change, *done, nine).has_value());
    REQUIRE(give_up(*change, *lost, nine, "broken").has_value());
    REQUIRE(change->commit().has_value());
    CHECK(forgotten_at(nine) == 0);
    CHECK(forgotten_at(nine + hours(1)) == 1);
    CHECK(forgotten_at(nine + hours(1)) == 0);
}

TEST_CASE("a lane is worked off by who asks for it, and holds up nobody else") {
    test::TestNode node;
    for (const auto* about : {"let_1", "let_2", "let_3"})
        post_one(node, {.kind = "letter.send", .about = about, .lane = "letters"});
    CHECK_FALSE(claimed_at(node, nine).has_value());
    post_one(node, {"share.deliver", "shr_1"});
    CHECK(claimed_at(node, nine)->message.about == "shr_1");
    const auto handful = [&](Instant at) {
        return told(node, [&](auto& change) {
            return claim(change, at, Handful{.lane = "letters", .rows_max = 2});
        });
    };
    const auto first = handful(nine);
    REQUIRE(first.size() == 2);
    CHECK(first[0].message.about == "let_1");
    CHECK(first[1].message.about == "let_2");
    CHECK(handful(nine).size() == 1);
    CHECK(handful(nine).empty());
    const auto due = [&] {
        return told(node, [&](auto& change) { return any_due(change, "letters", nine); });
    };
    CHECK_FALSE(due());
    auto change = node.node().database.begin(store::Mode::Write);
    REQUIRE(let_go(*change, first[0], nine).has_value());
    REQUIRE(change->commit().has_value());
    CHECK(due());
    const auto again = handful(nine);
    REQUIRE(again.size() == 1);
    CHECK(again[0].tries == 1);  // it was not tried before
}

TEST_CASE("trying again: twice as long each time, up to a limit, and then a person is told") {
    const Patience patience{seconds(2), minutes(1), hours(1)};
    CHECK(next_try(patience, nine, 1, nine) == nine + seconds(2));
    CHECK(next_try(patience, nine, 3, nine) == nine + seconds(8));
    CHECK(next_try(patience, nine, 30, nine) == nine + minutes(1));
    CHECK_FALSE(next_try(patience, nine, 30, nine + hours(1)).has_value());
}

TEST_CASE("a recurring thing is done once in its time, and once when times were missed") {
    test::TestNode node;
    const auto turn = [&](Instant at) {
        return told(node, [&](auto& change) {
            return take_turn(change, "audit.checkpoint", minutes(10), at);
        });
    };
    CHECK(turn(nine));
    CHECK_FALSE(turn(nine + minutes(9)));
    CHECK(turn(nine + minutes(10)));
    CHECK(turn(nine + hours(5)));
    CHECK_FALSE(turn(nine + hours(5)));
}

TEST_CASE(
    "what is due next is the first that waits, or what somebody has in hand, after its lease") {
    test::TestNode node;
    const auto due = [&](std::string_view lane) {
        return told(node, [&](auto& change) { return next_due(change, lane); });
    };
    CHECK(due({}) == std::nullopt);
    post_one(node, {"share.deliver", "shr_1", nine + hours(2)});
    post_one(node, {.kind = "letter.send", .about = "let_1", .lane = "letters"});
    CHECK(due({}) == nine + hours(2));
    CHECK(due("letters") == nine);
    post_one(node, {"share.deliver", "shr_2", nine + hours(1)});
    REQUIRE(claimed_at(node, nine + hours(1)).has_value());
    CHECK(due({}) == nine + hours(1) + minutes(2));
}

}  // namespace
}  // namespace accord::jobs
