// Answering, in Marshgate: more time, the wrong desk, two at once, a refusal, and a clock that
// stands still.
#include "casework/requests/commands_reply.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/london.h"
#include "casework/clocks/commands.h"
#include "casework/requests/commands_chase.h"
#include "casework/requests/commands_give.h"
#include "casework/requests/commands_review.h"
#include "platform/store/failing.h"
#include "support/asking_world.h"
#include "support/must.h"

using namespace accord;
using namespace accord::requests;
using test::all_words;
using test::asked;
using test::harm;
using test::knows;
using test::must;
using test::of;
using test::replied;
using test::seen;
using test::SharingWorld;
using test::wanted;
using test::work;

namespace {

Replying refusal() {
    Replying out;
    out.holding = Holding::Refused;
    out.reason = "MORE_DETRIMENTAL";
    out.reason_why = "She would stop coming to us";
    out.reviewer = "Our safeguarding lead";
    return out;
}

}  // namespace

TEST_CASE("more time is seen at once, moves the ladder and not the clock, and may be refused") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    Replying later;
    later.holding = Holding::Later;
    later.later_at = "tomorrow at 10am";
    later.later_why = "The nurse who knows them is back then";
    replied(world, "nadia", request.reference, later);
    auto line = of(seen(world, request.reference), world.party("health"));
    CHECK(line.asked.state == AskedState::Waiting);
    REQUIRE(line.asked.promised_at);
    CHECK(spoken(*line.asked.promised_at) == "3 March 2026 at 10am");
    CHECK(*line.asked.due_at == world.node.clock.now() + hours(4));
    REQUIRE(hold_to_time(world.node, world.as("priya"), request.reference, world.party("health")));
    world.node.clock.pass(minutes(241));
    work(world);
    line = of(seen(world, request.reference), world.party("health"));
    CHECK(line.asked.state == AskedState::Silent);
}

TEST_CASE("the wrong desk passes it on, and the right one has a clock from the same start") {
    SharingWorld world;
    auto asking = harm(world);
    asking.wanted = {wanted(world, "health")};
    const auto request = asked(world, asking);
    world.node.clock.pass(hours(1));
    const auto passed = pass_on(world.node, world.as("nadia"), world.law(), request.reference,
                                world.party("hospital"));
    REQUIRE_MESSAGE(passed.has_value(), (passed ? "" : passed.error().sentence));
    const auto* hospital = passed->of(world.party("hospital"));
    REQUIRE(hospital != nullptr);
    CHECK(hospital->state == AskedState::Waiting);
    CHECK(*hospital->due_at == *request.asked.front().due_at);
    CHECK(passed->of(world.party("health"))->state == AskedState::PassedOn);
}

TEST_CASE("a rating that changes while a reply is typed counts again and loses no word") {
    SharingWorld world;
    auto asking = harm(world);
    asking.kind = "CHECK";
    asking.family.telling = sharing::Telling::Told;
    asking.views_said = asking.agreed_said = true;
    asking.gate_why = "The hub has only just heard of it";
    const auto request = asked(world, asking);
    const auto opened = requests::open(world.node, world.as("karen"), request.reference);
    REQUIRE(opened);
    const auto half = knows(std::string(20000, 'a'));
    REQUIRE(keep_typed(world.node, world.as("karen"),
                       {request.reference, opened->asked.version, half}));
    const auto changed = rerate(world.node, world.as("priya"), world.law(),
                                {request.reference, "RED", "A second call came in"});
    REQUIRE_MESSAGE(changed.has_value(), (changed ? "" : changed.error().sentence));
    CHECK(*changed->of(world.party("brigids"))->due_at == *request.asked_at + hours(4));
    const auto after = requests::open(world.node, world.as("karen"), request.reference);
    REQUIRE(after);
    CHECK(after->asked.typed == half);
    CHECK(world.entries_saying("clock.cancelled", request.reference) == 5);
    // A reply meets the clock that it was given then, and not the one before it.
    replied(world, "karen", request.reference, half);
    auto reading = must(audit::Reading::begin(world.node, audit::the_node()));
    for (const auto& clock : must(clocks::of(reading, text(request.reference))))
        if (clock.owner == world.party("brigids")) CHECK_FALSE(clock.going());
}

TEST_CASE("a rating that is raised gives a time that can be kept, and sets no step off at once") {
    SharingWorld world;
    auto asking = harm(world);
    asking.rating = "AMBER";
    asking.rating_why = "A planned visit";
    const auto request = asked(world, asking);
    const auto amber = *request.of(world.party("brigids"))->due_at;
    world.node.clock.pass(hours(47));
    const auto raised_at = world.node.clock.now();
    REQUIRE(amber > raised_at + hours(4));
    const auto chased = world.entries_saying("request.chased", request.reference);
    test::work(world);
    const auto before = world.entries_saying("request.chased", request.reference);
    const auto changed = rerate(world.node, world.as("priya"), world.law(),
                                {request.reference, "RED", "A new bruise"});
    REQUIRE_MESSAGE(changed.has_value(), (changed ? "" : changed.error().sentence));
    const auto* school = changed->of(world.party("brigids"));
    CHECK(*school->due_at == raised_at + hours(4));
    test::work(world);
    CHECK(world.entries_saying("request.chased", request.reference) == before);
    CHECK(world.entries_saying("request.no_reply", request.reference) == 0);
    CHECK(chased == 0);
    const auto gathered = test::seen(world, request.reference);
    const auto working = clocks::working_of(*test::of(gathered, world.party("brigids")).clock);
    REQUIRE(working.size() > 1);
    CHECK(working.back() == "Before that it was due " + spoken(amber) + ".");
    // What was nearly due already stays due then.
    world.node.clock.set(raised_at + hours(2));
    REQUIRE(rerate(world.node, world.as("priya"), world.law(),
                   {request.reference, "AMBER", "He is safe"}));
    const auto lower = test::seen(world, request.reference);
    CHECK(*test::of(lower, world.party("brigids")).asked.due_at == amber);
    world.node.clock.set(amber - hours(1));
    REQUIRE(rerate(world.node, world.as("priya"), world.law(),
                   {request.reference, "RED", "Another bruise"}));
    const auto late = test::seen(world, request.reference);
    CHECK(*test::of(late, world.party("brigids")).asked.due_at == amber);
}

TEST_CASE("two who answer at once are shown both, and nothing is written over") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    const auto opened = requests::open(world.node, world.as("karen"), request.reference);
    REQUIRE(opened);
    const auto version = opened->asked.version;
    REQUIRE(keep_typed(world.node, world.as("karen"), {request.reference, version, knows("One")}));
    const auto second =
        keep_typed(world.node, world.as("liam"), {request.reference, version, knows("Two")});
    REQUIRE(second);
    REQUIRE(std::holds_alternative<TypedFirst>(*second));
    CHECK(std::get<TypedFirst>(*second).theirs.facts == "One");
}

TEST_CASE("a refusal is reviewed by somebody else, and may be given after all") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    Replying refused;
    refused.holding = Holding::Refused;
    refused.reason = "NOT_RELEVANT";
    refused.reason_why = "It is about an aunt";
    refused.reviewer = "Idris";
    REQUIRE(
        give(world.node, world.as("nadia"), {request.reference, world.as("ruth").actor.account}));
    replied(world, "ruth", request.reference, refused);
    const auto& book = world.law().rulebook();
    const Review wish{request.reference, world.party("health"), true, "It bears on her safety"};
    CHECK_FALSE(review_refusal(world.node, world.as("ruth"), book, wish).has_value());
    const auto done = review_refusal(world.node, world.as("nadia"), book, wish);
    REQUIRE_MESSAGE(done.has_value(), (done ? "" : done.error().sentence));
    CHECK(of(seen(world, request.reference), world.party("health")).asked.state ==
          AskedState::Waiting);
}

TEST_CASE("a refusal that nobody else looks at in time is said to both sides, once") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    const auto about = request.reference;
    // The manager on duty refuses: whoever looks at it again is somebody else.
    replied(world, "nadia", about, refusal());
    auto reading = must(audit::Reading::begin(world.node, audit::the_node()));
    const auto told = must(told_about(reading, request.id));
    const auto waits = std::find_if(told.begin(), told.end(),
                                    [](const auto& each) { return each.kind == "refusal"; });
    REQUIRE(waits != told.end());
    CHECK(waits->account != world.as("nadia").actor.account);
    REQUIRE(waits->due_at);
    CHECK(*waits->due_at == world.node.clock.now() + hours(2));
    const auto notices = world.entries_saying("request.notice_given", about);
    world.node.clock.pass(minutes(119));
    work(world);
    CHECK(world.entries_saying("request.refusal_not_reviewed", about) == 0);
    world.node.clock.pass(minutes(2));
    work(world);
    CHECK(world.entries_saying("request.refusal_not_reviewed", about) == 1);
    CHECK(world.entries_saying("request.notice_given", about) > notices + 1);
    const auto reply = seen(world, about);
    const jobs::Message again{"refusal.note_if_not_reviewed",
                              text(of(reply, world.party("health")).newest()->id)};
    REQUIRE(note_if_not_reviewed(world.node, again));
    CHECK(world.entries_saying("request.refusal_not_reviewed", about) == 1);
}

TEST_CASE("what is to be given after all has its time anew, and a reply since ends the review") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    const auto about = request.reference;
    REQUIRE(give(world.node, world.as("nadia"), {about, world.as("ruth").actor.account}));
    replied(world, "ruth", about, refusal());
    world.node.clock.pass(minutes(90));
    REQUIRE(review_refusal(world.node, world.as("nadia"), world.law().rulebook(),
                           {about, world.party("health"), true, "It bears on her safety"}));
    auto line = of(seen(world, about), world.party("health"));
    REQUIRE(line.clock);
    CHECK(line.clock->state == clocks::ClockState::Running);
    CHECK(*line.asked.due_at == world.node.clock.now() + hours(4));
    replied(world, "ruth", about, refusal());
    auto after_all = knows("Seen twice this month");
    after_all.why_again = "It may be shared now";
    replied(world, "nadia", about, after_all);
    auto reading = must(audit::Reading::begin(world.node, audit::the_node()));
    for (const auto& clock : must(clocks::of(reading, text(about))))
        if (clock.rule.text().starts_with("REFUSAL_REVIEW")) CHECK_FALSE(clock.going());
    world.node.clock.pass(hours(5));
    work(world);
    CHECK(world.entries_saying("request.refusal_not_reviewed", about) == 0);
}

TEST_CASE("whoever does not answer for their organisation writes, and leaves it to be sent") {
    SharingWorld world;
    auto asking = harm(world);
    asking.wanted.push_back(wanted(world, "probation"));
    const auto request = asked(world, asking);
    const auto about = request.reference;
    const auto opened = must(requests::open(world.node, world.as("liam"), about));
    CHECK_FALSE(opened.may_reply);
    CHECK(opened.who_replies.account == world.as("karen").actor.account);
    CHECK(opened.asked.holder.empty());
    CHECK_FALSE(leave_to_send(world.node, world.as("liam"), about).has_value());
    REQUIRE(keep_typed(world.node, world.as("liam"), {about, opened.asked.version, knows("One")}));
    const auto sent =
        requests::reply(world.node, world.as("liam"), world.law(), {about, 0, knows("One"), false});
    REQUIRE_FALSE(sent.has_value());
    CHECK(sent.error().kind == ErrorKind::Forbidden);
    CHECK_FALSE(pass_on(world.node, world.as("liam"), world.law(), about, world.party("academy"))
                    .has_value());
    CHECK_FALSE(give(world.node, world.as("liam"), {about, world.as("liam").actor.account}));
    REQUIRE(leave_to_send(world.node, world.as("liam"), about));
    CHECK(world.entries_saying("request.left_to_send", about) == 1);
    const auto hers = must(requests::open(world.node, world.as("karen"), about));
    CHECK(hers.may_reply);
    CHECK(hers.asked.typed == knows("One"));
    // A stranger is given nothing.
    CHECK_FALSE(give(world.node, world.as("karen"), {about, world.as("tom").actor.account}));
    REQUIRE(give(world.node, world.as("karen"), {about, world.as("liam").actor.account}));
    replied(world, "liam", about, knows("One"));
    // At probation nobody holds a post that answers: whoever shares, replies.
    replied(world, "dawn", about, knows("Nothing new"));
}

TEST_CASE("nobody sends a reply that a colleague changed since they read it") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    const auto opened = requests::open(world.node, world.as("karen"), request.reference);
    REQUIRE(opened);
    const auto kept = keep_typed(world.node, world.as("karen"),
                                 {request.reference, opened->asked.version, knows("One")});
    REQUIRE(kept);
    const auto version = std::get<Asked>(*kept).version;
    REQUIRE(keep_typed(world.node, world.as("liam"), {request.reference, version, knows("Two")}));
    const auto sent = requests::reply(world.node, world.as("karen"), world.law(),
                                      {request.reference, version, knows("One"), false});
    REQUIRE(sent);
    CHECK(std::holds_alternative<TypedFirst>(*sent));
    CHECK(of(seen(world, request.reference), world.party("brigids")).replies.empty());
}

TEST_CASE(
    "a chase or a reply that dies anywhere leaves nothing behind, and is done once afterwards") {
    SharingWorld world;
    auto asking = harm(world);
    asking.wanted = {wanted(world, "surgery")};
    const auto request = asked(world, asking);
    world.node.clock.pass(minutes(241));
    const jobs::Message message{"request.chase", text(request.asked.front().id)};
    auto& whole = world.node.node();
    int died = 0;
    for (int nth = 1; nth <= 200; ++nth) {
        store::Failing failing(whole.database);
        failing.fail_on(nth);
        Node half{failing,        whole.clock, whole.entropy, whole.keys,
                  whole.settings, whole.log,   whole.work};
        if (chase(half, message)) break;
        ++died;
        CHECK(world.entries_saying("request.chased", request.reference) == 0);
        CHECK(world.entries_saying("request.notice_given", request.reference) == 1);
    }
    CHECK(died > 10);
    CHECK(world.entries_saying("request.chased", request.reference) == 3);
    REQUIRE(chase(world.node, message));
    CHECK(world.entries_saying("request.chased", request.reference) == 3);
    CHECK(world.entries_saying("request.no_reply", request.reference) == 1);
}
