// Clocks that run, stand still and end, in the hub's own hours.
#include "casework/clocks/commands.h"

#include <doctest/doctest.h>

#include "base/london.h"
#include "support/asking_world.h"

using namespace accord;
using namespace accord::clocks;
using test::SharingWorld;

namespace {

struct Bench {
    SharingWorld world;
    const rulebook::Rulebook& book = world.law().rulebook();

    audit::Act act() {
        auto out = audit::Act::begin(world.node, world.as("priya").actor, "test.clock");
        REQUIRE(out);
        return std::move(*out);
    }
    Start wish(Code<rulebook::ClockRule> rule) {
        return {rule, "R-7K4-22M", world.party("police"), world.party("mash")};
    }
    clocks::Clock started(Code<rulebook::ClockRule> rule) {
        auto one = act();
        const auto out = start(one, book, wish(rule));
        REQUIRE_MESSAGE(out.has_value(), (out ? "" : out.error().sentence));
        REQUIRE(one.commit());
        return *out;
    }
    clocks::Clock changed(auto&& change) {
        auto one = act();
        const Result<clocks::Clock> out = change(one);
        REQUIRE_MESSAGE(out.has_value(), (out ? "" : out.error().sentence));
        REQUIRE(one.commit());
        return *out;
    }
};

}  // namespace

TEST_CASE("every clock of the rulebook can be started, met, missed and cancelled") {
    Bench bench;
    int count = 0;
    for (const auto* rule : bench.book.clocks.in_force({2026, 3, 2}, rulebook::Nation::England)) {
        CAPTURE(std::string(rule->code.text()));
        const auto one = bench.started(rule->code);
        CHECK_FALSE(working_of(one).empty());
        const auto met = bench.changed([&](auto& act) { return meet(act, one.id); });
        CHECK(met.state == ClockState::Met);
        const auto other = bench.started(rule->code);
        const auto gone =
            bench.changed([&](auto& act) { return cancel(act, other.id, "no longer needed"); });
        CHECK(gone.state == ClockState::Cancelled);
        ++count;
    }
    CHECK(count >= 24);
}

TEST_CASE("a clock that runs out is missed once, and stays missed when it is met late") {
    Bench bench;
    const auto one = bench.started("RATING_RED");
    const jobs::Message message{"clock.note_if_missed", text(one.id)};
    REQUIRE(note_if_missed(bench.world.node, message));
    bench.world.node.clock.pass(hours(5));
    REQUIRE(note_if_missed(bench.world.node, message));
    REQUIRE(note_if_missed(bench.world.node, message));
    const auto met = bench.changed([&](auto& act) { return meet(act, one.id); });
    CHECK(met.missed_at.has_value());
    CHECK_FALSE(met.met_in_time());
    CHECK(bench.world.entries_saying("clock.missed", *reference_from_text('R', "R-7K4-22M")) == 1);
}

TEST_CASE("nothing waits about a clock that has ended, and what watches another stays") {
    Bench bench;
    const auto waiting = [&] {
        auto read = bench.world.node.node().database.begin(store::Mode::Read);
        REQUIRE(read.has_value());
        const auto found = jobs::waiting(*read, bench.world.node.clock.now());
        REQUIRE(found.has_value());
        return found->due + found->later;
    };
    const auto before = waiting();
    const auto met = bench.started("RATING_RED");
    const auto cancelled = bench.started("RATING_RED");
    const auto goes_on = bench.started("RATING_RED");
    CHECK(waiting() == before + 3);
    bench.changed([&](auto& act) { return meet(act, met.id); });
    bench.changed([&](auto& act) { return cancel(act, cancelled.id, "no longer needed"); });
    bench.changed([&](auto& act) { return pause(act, goes_on.id, "asked to wait"); });
    CHECK(waiting() == before + 1);
}

TEST_CASE("a clock is missed though the worker comes at the very moment when it is due") {
    Bench bench;
    auto& clock = bench.world.node.clock;
    const auto one = bench.started("RATING_RED");
    clock.set(one.due_at);
    test::work(bench.world);
    const auto read = [&] {
        auto reading = audit::Reading::begin(bench.world.node, audit::the_node());
        REQUIRE(reading);
        return *find(*reading, one.id);
    };
    CHECK_FALSE(read().missed_at.has_value());
    clock.pass(seconds(5));
    test::work(bench.world);
    CHECK(read().missed_at == one.due_at + seconds(5));
}

TEST_CASE("a clock stands still with a reason and runs on with what was left") {
    Bench bench;
    const auto one = bench.started("RATING_AMBER");
    CHECK(spoken(one.due_at) == "4 March 2026 at 5pm");
    bench.world.node.clock.pass(hours(2));
    bench.changed([&](auto& act) { return pause(act, one.id, "We wait for a name"); });
    bench.world.node.clock.pass(hours(4));
    const auto again = bench.changed([&](auto& act) { return resume(act, bench.book, one.id); });
    CHECK(spoken(again.due_at) == "5 March 2026 at 1pm");
    CHECK(again.pauses.size() == 1);
    CHECK(again.pauses.front().reason == "We wait for a name");
}

TEST_CASE("half the time of hub hours is half of the open ones") {
    Bench bench;
    const auto one = bench.started("RATING_AMBER");
    auto reading = audit::Reading::begin(bench.world.node, audit::the_node());
    REQUIRE(reading);
    const auto calendar =
        calendar_for(*reading, bench.book, bench.world.party("mash"), {2026, 3, 2});
    REQUIRE(calendar);
    CHECK(spoken(moment_at(one, {50}, *calendar)) == "3 March 2026 at 1pm");
    CHECK(moment_at(one, {100}, *calendar) == one.due_at);
}

TEST_CASE("a hub sets its own limit from a day on, and not the law's") {
    Bench bench;
    const auto hub = bench.world.party("mash");
    const auto actor = bench.world.as("priya").actor;
    const HubLimit two{hub, "RATING_RED", rulebook::ClockKind::ElapsedHours, 2, {2026, 3, 2}};
    REQUIRE(set_limit(bench.world.node, actor, bench.book, two));
    CHECK(bench.started("RATING_RED").due_at == test::nine_on_monday + hours(2));
    const HubLimit law{hub, "ASSESSMENT", rulebook::ClockKind::WorkingDays, 90, {2026, 3, 2}};
    CHECK_FALSE(set_limit(bench.world.node, actor, bench.book, law).has_value());
    const HubCalendar hours_there{hub, "WALTHAM_FOREST", {2026, 3, 2}};
    REQUIRE(set_calendar(bench.world.node, actor, bench.book, hours_there));
    CHECK(spoken(bench.started("RATING_AMBER").due_at) == "4 March 2026 at 4:30pm");
}
