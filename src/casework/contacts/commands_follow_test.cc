// What follows a contact: set by the decision, done or not needed, noticed when it is late, and on
// after the contact is closed.
#include "casework/contacts/commands_follow.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/london.h"
#include "casework/clocks/commands.h"
#include "rulebook/rulebook.h"
#include "support/asking_world.h"
#include "support/must.h"
#include "support/rulebook.h"

using namespace accord;
using namespace accord::contacts;
using test::must;
using test::SharingWorld;

namespace {

Contact decided_as(SharingWorld& world, std::string_view outcome) {
    Arriving arriving;
    arriving.came = "PUBLIC";
    arriving.kind = Kind::Services;
    arriving.happened = "I hear a child cry every night";
    arriving.danger = sharing::Yes::No;
    arriving.who = "A neighbour";
    arriving.phone = "020 7946 0991";
    sharing::Child child;
    child.first_name = "Remi";
    child.last_name = "Okoro";
    child.about_how_old = "8";
    arriving.children = {child};
    auto contact = must(receive(world.node, world.as("grace"), world.law(), {arriving, {}}));
    Screen weigh{contact.reference, contact.version,         Verdict::Referral, "4", "RED",
                 Next::Decide,      "It goes on every night"};
    contact = must(screen(world.node, world.as("daniel"), world.law(), weigh));
    return must(decide(world.node, world.as("priya"), world.law(),
                       {contact.reference, contact.version, std::string(outcome), "Enough", ""}));
}

std::vector<clocks::Clock> of(SharingWorld& world, const Contact& contact) {
    return must(look_at(world.node, world.as("daniel"), contact.reference, false)).following;
}

// Those that run, by their rules.
std::vector<std::string> running(SharingWorld& world, const Contact& contact) {
    std::vector<std::string> out;
    for (const auto& clock : of(world, contact))
        if (clock.going()) out.emplace_back(clock.rule.text());
    return out;
}

}  // namespace

TEST_CASE("every row of what follows is a clock of the rulebook, and so is what comes after it") {
    const auto& rulebook = test::the_rulebook();
    for (const auto& row : following()) {
        CAPTURE(row.code);
        const auto rule = Code<rulebook::ClockRule>::from(row.code);
        REQUIRE(rule);
        CHECK(rulebook.clocks.in_force(*rule, {2026, 3, 2}, rulebook::Nation::England) != nullptr);
        for (const auto& code : row.next) CHECK(following(code) != nullptr);
    }
    for (const auto& row : outcomes())
        if (not row.follows.empty()) CHECK(following(row.follows) != nullptr);
}

TEST_CASE("a decision sets what follows, from when the concern came") {
    SharingWorld world;
    const auto contact = decided_as(world, "STRATEGY");
    CHECK(running(world, contact) == std::vector<std::string>{"STRATEGY_DISCUSSION"});
    CHECK(of(world, contact).front().started_at == contact.received_at);
    SharingWorld other;
    CHECK(running(other, decided_as(other, "ASSESS")) == std::vector<std::string>{"ASSESSMENT"});
    SharingWorld third;
    CHECK(running(third, decided_as(third, "EARLY_HELP")).empty());
}

TEST_CASE(
    "what follows is done in time or late, or is not needed, and a reason is asked for that") {
    SharingWorld world;
    const auto contact = decided_as(world, "STRATEGY");
    const auto clock = of(world, contact).front();
    EndFollowing wish{contact.reference, clock.id, false, " "};
    const auto no_reason = end_following(world.node, world.as("daniel"), wish);
    REQUIRE_FALSE(no_reason);
    CHECK(no_reason.error().field == "why");
    wish.done = true;
    REQUIRE(end_following(world.node, world.as("daniel"), wish));
    REQUIRE(end_following(world.node, world.as("daniel"), wish));  // pressed twice
    CHECK(world.entries_saying("contact.following_ended", contact.reference) == 1);
    CHECK(of(world, contact).front().met_in_time());
    // Another organisation's people find nothing to end.
    const auto set = must(start_following(world.node, world.as("daniel"), world.law(),
                                          {contact.reference, "CP_CONFERENCE", "today at 9am"}));
    CHECK(london_day(set.due_at) == Date{2026, 3, 23});
    CHECK_FALSE(
        end_following(world.node, world.as("karen"), {contact.reference, set.id, true, ""}));
    REQUIRE(end_following(world.node, world.as("daniel"),
                          {contact.reference, set.id, false, "They moved to another council"}));
    const auto moves = must(look_at(world.node, world.as("priya"), contact.reference, true)).moves;
    CHECK(std::any_of(moves.begin(), moves.end(), [](const auto& move) {
        return move.what == "follows" and move.why == "They moved to another council";
    }));
}

TEST_CASE("what follows is set once, by a row of the table and a time that can be read") {
    SharingWorld world;
    const auto contact = decided_as(world, "ASSESS");
    const auto tried = [&](std::string rule, std::string from) {
        return start_following(world.node, world.as("daniel"), world.law(),
                               {contact.reference, std::move(rule), std::move(from)});
    };
    CHECK(tried("RATING_RED", "today").error().field == "rule");
    CHECK(tried("CORE_GROUP", "31 June 2026").error().field == "from");
    const auto one = must(tried("CORE_GROUP", "today at 10am"));
    CHECK(must(tried("CORE_GROUP", "today at 11am")).id == one.id);
    // Counted back from what is still to come.
    const auto report = must(tried("CONFERENCE_REPORT", "20 March 2026 2pm"));
    CHECK(spoken(report.due_at) == "18 March 2026 at 2pm");
}

TEST_CASE("another decision ends what the one before it set, and nothing else") {
    SharingWorld world;
    auto contact = decided_as(world, "STRATEGY");
    must(start_following(world.node, world.as("daniel"), world.law(),
                         {contact.reference, "RETURN_INTERVIEW", "today at 9am"}));
    contact = must(reopen(world.node, world.as("priya"), world.law(),
                          {contact.reference, contact.version, "A doctor has seen him"}));
    Screen weigh{contact.reference, contact.version, Verdict::Referral,   "3",
                 "AMBER",           Next::Decide,    "It was an accident"};
    contact = must(screen(world.node, world.as("daniel"), world.law(), weigh));
    contact = must(decide(world.node, world.as("priya"), world.law(),
                          {contact.reference, contact.version, "ASSESS", "Help is needed", ""}));
    auto runs = running(world, contact);
    std::sort(runs.begin(), runs.end());
    CHECK(runs == std::vector<std::string>{"ASSESSMENT", "RETURN_INTERVIEW"});
}

TEST_CASE("what follows goes on after the contact is closed, and the desk hears of it once") {
    SharingWorld world;
    auto contact = decided_as(world, "STRATEGY");
    contact = must(tell_source(world.node, world.as("priya"),
                               {contact.reference, contact.version, ToldHow::Phone, "We act"}));
    contact = must(close(world.node, world.as("priya"),
                         {contact.reference, contact.version, "The police, by telephone"}));
    CHECK(running(world, contact).size() == 1);
    const auto all = must(all_following(world.node, world.as("grace")));
    REQUIRE(all.size() == 1);
    CHECK(all.front().contact.reference == contact.reference);
    CHECK(must(all_following(world.node, world.as("karen"))).empty());
    world.node.clock.pass(hours(24 * 4));
    test::work(world);
    CHECK(of(world, contact).front().missed_at.has_value());
    CHECK(world.entries_saying("contact.reminded", contact.reference) == 1);
}
