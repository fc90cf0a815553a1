// Asking and answering, in Marshgate: what becomes of one question that the hub asks five agencies.
#include "casework/requests/commands.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/london.h"
#include "casework/clocks/commands.h"
#include "casework/requests/commands_chase.h"
#include "casework/requests/commands_reply.h"
#include "support/asking_world.h"

using namespace accord;
using namespace accord::requests;
using test::all_words;
using test::asked;
using test::harm;
using test::knows;
using test::of;
using test::replied;
using test::seen;
using test::SharingWorld;
using test::wanted;
using test::work;

TEST_CASE("five agencies are asked red: each is decided, told its own version, and timed") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    REQUIRE(request.asked.size() == 5);
    for (const auto& each : request.asked) {
        CHECK(each.state == AskedState::Waiting);
        REQUIRE(each.due_at);
        CHECK(*each.due_at == world.node.clock.now() + hours(4));
        CHECK(all_words(each.told).find("Alder Court") == std::string::npos);
        CHECK(all_words(each.told).find("Amara Bello") != std::string::npos);
        CHECK(all_words(each.told).find("Children Act 1989 s.47") != std::string::npos);
    }
    const auto& homes = *request.of(world.party("homes"));
    CHECK(all_words(homes.told).find("You may rely on this statement") != std::string::npos);
    const auto& police = *request.of(world.party("police"));
    CHECK(all_words(police.told).find("You may rely") == std::string::npos);
    CHECK(world.entries_saying("request.decided", request.reference) == 5);
    CHECK(world.entries_saying("clock.started", request.reference) == 5);
}

TEST_CASE("each answer is kept by its kind, and who has not answered is said") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    const auto& reference = request.reference;
    replied(world, "karen", reference, knows("Late on 11 days. Kyle Marsh collects her."));
    Replying part = knows("Two call-outs to 14 Alder Court since May");
    part.holding = Holding::Part;
    part.held = {{"Something that others told us", "POLICE_OPERATION", "It is under way"}};
    part.reviewer = "Detective sergeant Asha Rahman";
    replied(world, "asha", reference, part);
    Replying none;
    none.holding = Holding::NotKnown;
    replied(world, "peter", reference, none);
    Replying refused;
    refused.holding = Holding::Refused;
    refused.reason = "MORE_DETRIMENTAL";
    refused.reason_why = "She would stop coming to us";
    refused.reviewer = "Our safeguarding lead";
    replied(world, "anil", reference, refused);

    const auto gathered = seen(world, reference);
    REQUIRE(gathered.unanswered().size() == 1);
    CHECK(gathered.unanswered().front()->party.id == world.party("health"));
    const auto& school = of(gathered, world.party("brigids"));
    CHECK(school.asked.reply_type == "HELD_SHARED");
    CHECK(all_words(school.newest()->rendition).find("Kyle Marsh collects") != std::string::npos);
    CHECK(school.newest()->said.facts.empty());
    const auto& police = of(gathered, world.party("police"));
    CHECK(all_words(police.newest()->rendition).find("Alder Court") == std::string::npos);
    REQUIRE(police.newest()->rendition.held_back.size() == 1);
    CHECK(police.newest()->rendition.held_back.front().why.find("police operation") !=
          std::string::npos);
    CHECK(of(gathered, world.party("homes")).asked.reply_type == "NOT_KNOWN");
    CHECK(of(gathered, world.party("surgery")).asked.reply_type == "HELD_WITHHELD");
    CHECK(world.entries_saying("clock.met", reference) == 4);
    CHECK(world.entries_saying("request.reply_decided", reference) == 2);
}

TEST_CASE("silence climbs the ladder to named people, once, and is no answer") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    work(world);
    CHECK(world.entries_saying("request.chased", request.reference) == 0);
    world.node.clock.pass(hours(2));
    work(world);
    CHECK(world.entries_saying("request.chased", request.reference) == 5);
    world.node.clock.pass(minutes(72));
    work(world);
    CHECK(world.entries_saying("request.chased", request.reference) == 10);
    world.node.clock.pass(minutes(49));
    work(world);
    work(world);
    CHECK(world.entries_saying("request.chased", request.reference) == 15);
    CHECK(world.entries_saying("request.no_reply", request.reference) == 5);
    CHECK(world.entries_saying("clock.missed", request.reference) == 5);

    auto reading = audit::Reading::begin(world.node, audit::the_node());
    REQUIRE(reading);
    const auto told = told_about(*reading, request.id);
    REQUIRE(told);
    const auto named = std::count_if(told->begin(), told->end(), [](const Notice& notice) {
        return notice.kind == "late" and not notice.name.empty() and not notice.phone.empty();
    });
    CHECK(named == 5);
}

TEST_CASE("a worker that was down climbs each step once and loses none") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    world.node.clock.pass(hours(30));
    work(world);
    CHECK(world.entries_saying("request.chased", request.reference) == 15);
    const jobs::Message again{"request.chase", text(request.asked.front().id)};
    REQUIRE(chase(world.node, again));
    CHECK(world.entries_saying("request.chased", request.reference) == 15);
}

TEST_CASE("below section 47 three facts about the family are asked, and checks need a reason") {
    SharingWorld world;
    auto asking = harm(world);
    asking.kind = "EARLY";
    asking.family = {};
    const auto& book = world.law().rulebook();
    const auto fields = [&] {
        std::string out;
        for (const auto& fault : who_faults(asking, book, {2026, 3, 2})) out += fault.where + " ";
        return out;
    };
    CHECK(fields() == "told views agreed gate-why ");
    asking.family.telling = sharing::Telling::Told;
    asking.family.views = policy::Views::Agree;
    asking.family.agreed = policy::AgreedToHelp::Yes;
    asking.views_said = asking.agreed_said = true;
    CHECK(fields().empty());
    asking.family.agreed = policy::AgreedToHelp::No;
    CHECK(fields() == "gate-why ");
    asking.gate_why = "The school must know before the bell";
    CHECK(fields().empty());
    asking.kind = "DANGER";
    asking.family = {};
    asking.gate_why.clear();
    CHECK(fields().empty());
}

TEST_CASE("what a leaver has asked goes to a colleague, and the clocks go on") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    const auto from = world.as("priya").actor.account;
    const auto count = hand_on(world.node, world.as("daniel"), from);
    REQUIRE(count);
    CHECK(*count == 1);
    const auto gathered = seen(world, request.reference);
    CHECK(gathered.request.author == world.as("daniel").actor.account);
    CHECK(gathered.unanswered().size() == 5);
}

TEST_CASE("a request is closed to everyone but the asker and the asked, and that is recorded") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    CHECK_FALSE(requests::open(world.node, world.as("elena"), request.reference).has_value());
    CHECK_FALSE(requests::look_at(world.node, world.as("karen"), request.reference).has_value());
    CHECK(world.entries_saying("request.refused", request.reference) == 2);
}

TEST_CASE("a contact asks inside its own act, and gathers by its own reference") {
    SharingWorld world;
    const auto contact = *reference_from_text('K', "K-7K4-22M");
    {
        auto act = audit::Act::begin(world.node, world.as("priya").actor, "contact.gather");
        REQUIRE(act);
        const auto law = agreement::law_for(*act, world.law());
        REQUIRE(law);
        REQUIRE(ask(*act, world.as("priya"), **law, harm(world), contact));
        REQUIRE(act->commit());
    }
    auto reading = audit::Reading::begin(world.node, audit::the_node());
    REQUIRE(reading);
    const auto all = gathered_for(*reading, contact);
    REQUIRE(all);
    REQUIRE(all->size() == 1);
    CHECK(all->front().unanswered().size() == 5);
}

TEST_CASE(
    "while it is not clear who is meant the time stands still, and runs on with what was left") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    world.node.clock.pass(hours(1));
    Replying unsure;
    unsure.holding = Holding::Unsure;
    replied(world, "karen", request.reference, unsure);
    world.node.clock.pass(hours(5));
    work(world);
    auto line = of(seen(world, request.reference), world.party("brigids"));
    CHECK(line.asked.state == AskedState::Waiting);
    REQUIRE(line.clock);
    CHECK(line.clock->state == clocks::ClockState::Paused);
    CHECK(line.clock->pauses.front().reason == "It could be more than one person");
    CHECK(of(seen(world, request.reference), world.party("surgery")).asked.state ==
          AskedState::Silent);
    REQUIRE(requests::run_on(world.node, world.as("priya"), world.law(), request.reference,
                             world.party("brigids")));
    line = of(seen(world, request.reference), world.party("brigids"));
    CHECK(*line.asked.due_at == test::nine_on_monday + hours(9));
    world.node.clock.pass(minutes(181));
    work(world);
    line = of(seen(world, request.reference), world.party("brigids"));
    CHECK(line.asked.state == AskedState::Silent);
}
