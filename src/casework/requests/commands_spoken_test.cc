// What was said by telephone, and what is not agreed: written down, confirmed, put in writing, and
// climbing in time.
#include "casework/requests/commands_spoken.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/london.h"
#include "casework/clocks/commands.h"
#include "casework/requests/commands_chase.h"
#include "casework/requests/commands_disagree.h"
#include "casework/requests/commands_reply.h"
#include "casework/requests/cover.h"
#include "governance/desks/commands.h"
#include "governance/parties/commands_joining.h"
#include "support/asking_world.h"
#include "support/must.h"

using namespace accord;
using namespace accord::requests;
using test::must;
using test::SharingWorld;

namespace {

Talking talk(SharingWorld& world, std::string_view with) {
    Talking talking;
    talking.other = text(world.party(with));
    talking.when = "8.30am";
    talking.about = "Amara Bello";
    talking.told = "She came in with a bruise on her arm";
    talking.known_how = KnownHow::RangDirectory;
    return talking;
}

Request one_asked(SharingWorld& world) {
    const auto asking = test::about_one(world);
    auto act = audit::Act::begin(world.node, world.as("priya").actor, "request.ask");
    REQUIRE(act);
    const auto law = agreement::law_for(*act, world.law());
    REQUIRE(law);
    const auto request = requests::ask(*act, world.as("priya"), **law, asking, std::nullopt);
    REQUIRE(request);
    REQUIRE(act->commit());
    return *request;
}

}  // namespace

TEST_CASE("a call to the hub opens the clock of the written referral by itself") {
    SharingWorld world;
    const auto call = write_down(world.node, world.as("karen"), world.law(), talk(world, "mash"));
    REQUIRE_MESSAGE(call.has_value(), (call ? "" : call.error().sentence));
    CHECK(call->phone == "020 7946 0100");
    CHECK(call->answer == policy::Answer::Permit);
    const auto seen = look_at_call(world.node, world.as("karen"), call->reference);
    REQUIRE(seen);
    REQUIRE(seen->clock);
    CHECK(spoken(seen->clock->due_at) == "3 March 2026 at 8:30am");
    const auto right = confirm(world.node, world.as("priya"), call->reference, world.law(), "");
    REQUIRE(right);
    CHECK(right->confirmed == Confirmed::Right);
    const auto again =
        confirm(world.node, world.as("daniel"), call->reference, world.law(), "Not so");
    REQUIRE(again);
    CHECK(again->confirmed == Confirmed::Right);
    CHECK_FALSE(written(world.node, world.as("karen"), call->reference, "S-000-000").has_value());
    CHECK_FALSE(look_at_call(world.node, world.as("elena"), call->reference).has_value());
}

TEST_CASE("a call counts as the reply, whoever wrote it down") {
    SharingWorld world;
    const auto request = one_asked(world);
    auto talking = talk(world, "mash");
    talking.request = text(request.reference);
    talking.came = Came::All;
    const auto call = write_down(world.node, world.as("karen"), world.law(), talking);
    REQUIRE_MESSAGE(call.has_value(), (call ? "" : call.error().sentence));
    CHECK(call->answers.has_value());
    CHECK_FALSE(call->clock.has_value());
    const auto gathered = requests::look_at(world.node, world.as("priya"), request.reference);
    REQUIRE(gathered);
    CHECK(gathered->unanswered().empty());
    CHECK(gathered->lines.front().newest()->spoken);
    CHECK(world.entries_saying("clock.met", request.reference) == 1);
    auto other = talk(world, "police");
    other.request = text(request.reference);
    CHECK_FALSE(write_down(world.node, world.as("karen"), world.law(), other).has_value());
}

TEST_CASE("a message that was left stops no clock, and a call says which answer it was") {
    SharingWorld world;
    const auto request = one_asked(world);
    auto talking = talk(world, "brigids");
    talking.told.clear();
    talking.request = text(request.reference);
    CHECK(faults_of(talking, test::nine_on_monday).front().where == "told");
    talking.heard = "She was asleep in class";
    CHECK(faults_of(talking, test::nine_on_monday).front().where == "came");
    talking.came = Came::LeftMessage;
    const auto left = write_down(world.node, world.as("priya"), world.law(), talking);
    REQUIRE_MESSAGE(left.has_value(), (left ? "" : left.error().sentence));
    CHECK_FALSE(left->answers.has_value());
    CHECK(test::seen(world, request.reference).unanswered().size() == 1);
    talking.came = Came::NotKnown;
    talking.heard.clear();
    const auto known = write_down(world.node, world.as("priya"), world.law(), talking);
    REQUIRE_MESSAGE(known.has_value(), (known ? "" : known.error().sentence));
    const auto gathered = test::seen(world, request.reference);
    CHECK(gathered.unanswered().empty());
    CHECK(gathered.lines.front().asked.reply_type == "NOT_KNOWN");
}

TEST_CASE("a refusal by telephone wants its reason") {
    SharingWorld world;
    const auto request = one_asked(world);
    auto talking = talk(world, "brigids");
    talking.request = text(request.reference);
    talking.came = Came::Refused;
    talking.heard = "The head will not have it told";
    CHECK(faults_of(talking, test::nine_on_monday).front().where == "call-reason");
    talking.reason = "LEGAL_ADVICE_PENDING";
    const auto call = write_down(world.node, world.as("priya"), world.law(), talking);
    REQUIRE_MESSAGE(call.has_value(), (call ? "" : call.error().sentence));
    CHECK(test::seen(world, request.reference).lines.front().asked.reply_type == "HELD_WITHHELD");
}

TEST_CASE("of somebody who could not be checked it counts when the other side says it is right") {
    SharingWorld world;
    const auto request = one_asked(world);
    auto talking = talk(world, "brigids");
    talking.told.clear();
    talking.heard = "She was asleep in class";
    talking.request = text(request.reference);
    talking.came = Came::All;
    talking.known_how = KnownHow::CouldNot;
    const auto call = write_down(world.node, world.as("priya"), world.law(), talking);
    REQUIRE_MESSAGE(call.has_value(), (call ? "" : call.error().sentence));
    CHECK(call->waits_to_be_confirmed());
    CHECK(test::seen(world, request.reference).unanswered().size() == 1);
    const auto right = confirm(world.node, world.as("karen"), call->reference, world.law(), "");
    REQUIRE_MESSAGE(right.has_value(), (right ? "" : right.error().sentence));
    CHECK(right->answers.has_value());
    const auto after = test::seen(world, request.reference);
    CHECK(after.unanswered().empty());
    CHECK(after.lines.front().newest()->spoken);
    CHECK(look_at_call(world.node, world.as("priya"), call->reference)->spoken.answers.has_value());
}

TEST_CASE("what a front door was told by telephone is listed for it, and no reply is") {
    SharingWorld world;
    const auto request = one_asked(world);
    auto reply = talk(world, "mash");
    reply.request = text(request.reference);
    reply.came = Came::All;
    reply.known_how = KnownHow::CouldNot;
    REQUIRE(write_down(world.node, world.as("karen"), world.law(), reply));
    const auto call = write_down(world.node, world.as("karen"), world.law(), talk(world, "mash"));
    REQUIRE(call);
    auto reading = must(audit::Reading::begin(world.node, world.as("grace").actor));
    const auto told =
        must(told_to(reading, world.party("mash"), world.node.clock.now() - hours(1)));
    REQUIRE(told.size() == 1);
    CHECK(told.front().reference == call->reference);
    CHECK(told.front().talking.about == "Amara Bello");
}

TEST_CASE("a call that lacks something says all of it at once") {
    const auto faults = faults_of(Talking{}, test::nine_on_monday);
    REQUIRE(faults.size() == 4);
    Talking late;
    late.other = "org_x";
    late.when = "tomorrow at 9am";
    CHECK(faults_of(late, test::nine_on_monday).size() == 5);
}

TEST_CASE("every decision of asking and answering can be made again from the evidence") {
    SharingWorld world;
    const auto request = one_asked(world);
    Replying said;
    said.holding = Holding::All;
    said.facts = "She is often late";
    said.call = "The office";
    REQUIRE(requests::reply(world.node, world.as("karen"), world.law(),
                            {request.reference, 0, said, false}));
    const auto pack = requests::evidence(world.node, audit::the_node(), request.reference);
    REQUIRE(pack);
    const auto vouched = sharing::vouched_decisions(*pack);
    REQUIRE_MESSAGE(vouched.has_value(), (vouched ? "" : vouched.error().sentence));
    CHECK(*vouched == 2);
}

TEST_CASE(
    "immediate risk jumps to the third stage, and when its time runs out both are told once") {
    SharingWorld world;
    const auto request = one_asked(world);
    Raise wish{request.reference, world.party("brigids"), "level", "It is worse", "", true};
    CHECK(faults_of(wish).size() == 1);
    CHECK_FALSE(raise(world.node, world.as("karen"), world.law().rulebook(), wish).has_value());
    wish.safety_plan = "She stays with her aunt";
    const auto one = raise(world.node, world.as("karen"), world.law().rulebook(), wish);
    REQUIRE_MESSAGE(one.has_value(), (one ? "" : one.error().sentence));
    CHECK(one->stage == 3);
    const auto seen = look_at_disagreement(world.node, world.as("priya"), one->reference);
    REQUIRE(seen);
    CHECK(seen->clocks.front().due_at == test::nine_on_monday + hours(4));
    CHECK_FALSE(look_at_disagreement(world.node, world.as("elena"), one->reference).has_value());
    const jobs::Message message{"disagreement.note_if_late", text(one->id)};
    REQUIRE(requests::note_if_late(world.node, message));
    world.node.clock.pass(minutes(241));
    REQUIRE(requests::note_if_late(world.node, message));
    REQUIRE(requests::note_if_late(world.node, message));
    CHECK(world.entries_saying("disagreement.late", one->reference) == 1);
}

TEST_CASE("a disagreement is settled only when both sides say so, in words, and both are told") {
    SharingWorld world;
    const auto request = one_asked(world);
    const auto one = raise(world.node, world.as("priya"), world.law().rulebook(),
                           {request.reference, world.party("brigids"), "refusal", "Not shared",
                            "She stays with her aunt", true});
    REQUIRE(one);
    CHECK_FALSE(say_agreed(world.node, world.as("karen"), {one->reference, " "}).has_value());
    const auto said =
        say_agreed(world.node, world.as("karen"), {one->reference, "We share it by noon"});
    REQUIRE_MESSAGE(said.has_value(), (said ? "" : said.error().sentence));
    CHECK(said->open());
    const auto clock_of_it = [&] {
        return look_at_disagreement(world.node, world.as("priya"), one->reference)->clocks.back();
    };
    CHECK(clock_of_it().going());
    CHECK_FALSE(requests::agree(world.node, world.as("karen"), one->reference, 1).has_value());
    CHECK_FALSE(requests::agree(world.node, world.as("priya"), one->reference, 2).has_value());
    const auto other =
        say_agreed(world.node, world.as("priya"), {one->reference, "They share it by ten"});
    REQUIRE(other);
    // What somebody agreed to is what they were shown, and no later words.
    CHECK_FALSE(requests::agree(world.node, world.as("karen"), one->reference, 1).has_value());
    const auto settled = requests::agree(world.node, world.as("karen"), one->reference, 2);
    REQUIRE_MESSAGE(settled.has_value(), (settled ? "" : settled.error().sentence));
    CHECK(settled->state == DisagreementState::Agreed);
    CHECK_FALSE(clock_of_it().going());
    auto reading = must(audit::Reading::begin(world.node, audit::the_node()));
    bool told = false;
    for (const auto& notice : must(notices_for(reading, world.party("mash"))))
        told = told or notice.kind == "disagreement-settled";
    CHECK(told);
}

TEST_CASE("an open disagreement names who settles it on both sides, and whom it is about") {
    SharingWorld world;
    const auto request = one_asked(world);
    REQUIRE(raise(world.node, world.as("priya"), world.law().rulebook(),
                  {request.reference, world.party("brigids"), "refusal", "Not shared",
                   "She stays with her aunt", false}));
    const auto ours = open_disagreements(world.node, world.as("priya"));
    REQUIRE(ours);
    REQUIRE(ours->size() == 1);
    CHECK(ours->front().for_asker.name == "Priya Nair");
    CHECK(ours->front().for_asked.name == "Karen Osei");
    CHECK_FALSE(ours->front().for_asked.phone.empty());
    CHECK(ours->front().whom == sharing::name_of(test::about_one(world).children.front()));
    CHECK(open_disagreements(world.node, world.as("karen"))->size() == 1);
    CHECK(open_disagreements(world.node, world.as("nadia"))->empty());
}

TEST_CASE("each stage has its limit, and the fifth is the last") {
    SharingWorld world;
    const auto request = one_asked(world);
    const auto& book = world.law().rulebook();
    auto one = raise(world.node, world.as("priya"), book,
                     {request.reference, world.party("brigids"), "refusal", "Not shared",
                      "He is seen daily", false});
    REQUIRE(one);
    std::vector<std::string> codes;
    for (int stage = 1; stage <= 5; ++stage) {
        const auto seen = look_at_disagreement(world.node, world.as("karen"), one->reference);
        REQUIRE(seen);
        codes.emplace_back(seen->clocks.back().rule.text());
        if (stage == 5) break;
        one = climb(world.node, world.as("karen"), book,
                    {one->reference, stage, "Still not", "As before", false});
        REQUIRE_MESSAGE(one.has_value(), (one ? "" : one.error().sentence));
    }
    CHECK(codes == std::vector<std::string>{"ESCALATE_1", "ESCALATE_2", "ESCALATE_3", "ESCALATE_4",
                                            "ESCALATE_5"});
    CHECK_FALSE(climb(world.node, world.as("karen"), book,
                      {one->reference, 5, "Still not", "As before", false})
                    .has_value());
}

TEST_CASE("the rota answers first, then posts, then whoever answers out of hours") {
    SharingWorld world;
    auto reading = audit::Reading::begin(world.node, audit::the_node());
    REQUIRE(reading);
    const auto now = world.node.clock.now();
    const auto by_post = on_duty(*reading, world.party("health"), now);
    REQUIRE(by_post);
    CHECK(by_post->name == "Nadia Sorrel");
    CHECK_FALSE(by_post->phone.empty());
    desks::Turn turn;
    turn.party = world.party("health");
    turn.name = "Bea Quill";
    turn.phone = "020 7946 0199";
    turn.from = now;
    turn.until = now + hours(8);
    {
        auto done = std::move(*reading);
    }
    REQUIRE(desks::put_on_rota(world.node, world.as("nadia").actor, turn));
    auto after = audit::Reading::begin(world.node, audit::the_node());
    REQUIRE(after);
    CHECK(on_duty(*after, world.party("health"), now)->name == "Bea Quill");
    CHECK(on_duty(*after, world.party("health"), now + hours(9))->name != "Bea Quill");
    CHECK(duty_manager(*after, world.party("mash"), now)->name == "Priya Nair");
}

TEST_CASE("out of hours it is whoever the organisation said answers then") {
    SharingWorld world;
    parties::ContactEntry entry;
    entry.kind = parties::ContactKind::DutyDesk;
    entry.name = "Duty desk";
    entry.phone = "020 7946 0140";
    entry.hours = "Monday to Friday, 9am to 5pm";
    entry.out_of_hours = "The on-call paediatrician, through the switchboard";
    const auto saved =
        parties::save_contact(world.node, world.as("nadia").actor, world.party("health"), entry);
    REQUIRE_MESSAGE(saved.has_value(), (saved ? "" : saved.error().sentence));
    auto reading = audit::Reading::begin(world.node, audit::the_node());
    REQUIRE(reading);
    const auto evening = world.node.clock.now() + hours(11);
    const auto who = on_duty(*reading, world.party("health"), evening);
    REQUIRE(who);
    CHECK(who->name == "The on-call paediatrician, through the switchboard");
    CHECK(who->how == "out of hours");
    CHECK(on_duty(*reading, world.party("health"), world.node.clock.now())->name == "Nadia Sorrel");
}
