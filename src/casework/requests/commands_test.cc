// Asking and answering, in Marshgate: what becomes of one question that the hub asks five agencies.
#include "casework/requests/commands.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/london.h"
#include "casework/clocks/commands.h"
#include "casework/requests/commands_chase.h"
#include "casework/requests/commands_reply.h"
#include "platform/jobs/outbox.h"
#include "support/sharing_world.h"

using namespace accord;
using namespace accord::requests;
using test::SharingWorld;

namespace {

Wanted wanted(SharingWorld& world, std::string_view key,
              shield::Extent extent = shield::Extent::Everything) {
    return {text(world.party(key)),
            "They may know them",
            "What you know of the children",
            "",
            extent,
            ""};
}

Asking harm(SharingWorld& world) {
    Asking asking;
    sharing::Child child;
    child.first_name = "Amara";
    child.last_name = "Bello";
    child.born_day = "14";
    child.born_month = "3";
    child.born_year = "2019";
    child.lives = "Flat 3, 14 Alder Court, Marshgate E17 9QZ";
    child.address_protected = true;
    child.guarded = {child.lives};
    child.kept_from = "Kyle Marsh";
    asking.children.push_back(child);
    asking.happening = "Police went to the home at 14 Alder Court last night. Her mother was hurt.";
    asking.deciding = "Whether the children are safe, at a meeting at 3pm";
    asking.kind = "HARM";
    for (const auto key : {"police", "health", "brigids", "homes", "surgery"})
        asking.wanted.push_back(wanted(world, key));
    asking.family.telling = sharing::Telling::CouldPutAtRisk;
    asking.family.more = "Her partner may be violent";
    return asking;
}

Request asked(SharingWorld& world, const Asking& asking) {
    const auto draft = requests::begin(world.node, world.as("priya"));
    REQUIRE(draft);
    const auto kept =
        save(world.node, world.as("priya"), {draft->reference, draft->version, "check", asking});
    REQUIRE(kept);
    const auto& saved = std::get<Request>(*kept);
    const auto out =
        ask(world.node, world.as("priya"), world.law(), {saved.reference, saved.version});
    REQUIRE_MESSAGE(out.has_value(), (out ? "" : out.error().sentence + out.error().field));
    return std::get<AskedNow>(*out).request;
}

Replying knows(const std::string& facts) {
    Replying said;
    said.holding = Holding::All;
    said.facts = facts;
    said.view = "I think that she is frightened";
    said.call = "Karen Osei, 020 7946 0171";
    return said;
}

Reply replied(SharingWorld& world, std::string_view who, const Reference& reference,
              const Replying& said) {
    const auto out = reply(world.node, world.as(who), world.law(), {reference, 0, said, false});
    REQUIRE_MESSAGE(out.has_value(), (out ? "" : out.error().sentence));
    REQUIRE(std::holds_alternative<Reply>(*out));
    return std::get<Reply>(*out);
}

std::string all_words(const shield::Rendition& rendition) {
    std::string out;
    for (const auto& item : rendition.items) out += item.heading + ": " + item.words + "\n";
    return out;
}

// Everything that is due is done, as the worker does it.
void work(SharingWorld& world) {
    for (int i = 0; i < 200; ++i) {
        auto change = world.node.node().database.begin(store::Mode::Write);
        REQUIRE(change);
        const auto claimed = jobs::claim(*change, world.node.clock.now());
        REQUIRE(claimed);
        REQUIRE(change->commit());
        if (not*claimed) return;
        const auto& message = (*claimed)->message;
        if (message.kind == "request.chase") REQUIRE(chase(world.node, message));
        if (message.kind == "clock.note_if_missed")
            REQUIRE(clocks::note_if_missed(world.node, message));
        auto done = world.node.node().database.begin(store::Mode::Write);
        REQUIRE(done);
        REQUIRE(jobs::settle(*done, **claimed, world.node.clock.now()));
        REQUIRE(done->commit());
    }
}

Gathered seen(SharingWorld& world, const Reference& reference) {
    const auto out = requests::look_at(world.node, world.as("priya"), reference);
    REQUIRE_MESSAGE(out.has_value(), (out ? "" : out.error().sentence));
    return *out;
}

const Line& of(const Gathered& gathered, const Id<parties::Party>& party) {
    const auto found = std::find_if(gathered.lines.begin(), gathered.lines.end(),
                                    [&](const Line& line) { return line.party.id == party; });
    REQUIRE(found != gathered.lines.end());
    return *found;
}

}  // namespace

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
    replied(world, "zara", reference, none);
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
    for (const auto& notice : *told) {
        const auto message = message_of(notice, "Marshgate MASH", "020 7946 0100",
                                        "https://accord.example/r", world.node.clock.now());
        for (const auto word : {"Amara", "Bello", "Alder", "Kyle", "harm", "child"})
            CHECK((message.subject + message.words).find(word) == std::string::npos);
    }
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

TEST_CASE("a refusal is reviewed by somebody else, and may be given after all") {
    SharingWorld world;
    const auto request = asked(world, harm(world));
    Replying refused;
    refused.holding = Holding::Refused;
    refused.reason = "NOT_RELEVANT";
    refused.reason_why = "It is about an aunt";
    refused.reviewer = "Idris";
    replied(world, "ruth", request.reference, refused);
    const auto& book = world.law().rulebook();
    const Review wish{request.reference, world.party("health"), true, "It bears on her safety"};
    CHECK_FALSE(review_refusal(world.node, world.as("ruth"), book, wish).has_value());
    const auto done = review_refusal(world.node, world.as("nadia"), book, wish);
    REQUIRE_MESSAGE(done.has_value(), (done ? "" : done.error().sentence));
    CHECK(of(seen(world, request.reference), world.party("health")).asked.state ==
          AskedState::Waiting);
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
