// The front door, from a telephone call to the end, and what must not happen on the way.
#include "casework/contacts/commands.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/london.h"
#include "casework/clocks/commands.h"
#include "casework/contacts/board.h"
#include "casework/people/commands.h"
#include "casework/people/matcher.h"
#include "support/front_door.h"
#include "support/must.h"

using namespace accord;
using namespace accord::contacts;
using test::must;
using test::received;
using test::SharingWorld;

namespace {

Arriving from_school(SharingWorld& world) {
    Arriving out;
    out.came = "PHONE";
    out.kind = Kind::Services;
    out.happened = "He came in without a coat again and says that nobody was home all night";
    out.danger = sharing::Yes::No;
    out.children = {test::rufus()};
    out.party = text(world.party("brigids"));
    out.who = "Karen Osei";
    return out;
}

Contact screened(SharingWorld& world, const Contact& contact, Next next = Next::AskOthers,
                 std::string_view rating = "AMBER", std::string_view level = "3") {
    return must(screen(world.node, world.as("daniel"), world.law(),
                       {contact.reference, contact.version, Verdict::Referral, std::string(level),
                        *Code<rulebook::Rating>::from(rating), next, "Left alone at night"}));
}

Contact decided_by_priya(SharingWorld& world, const Contact& contact,
                         std::string outcome = "ASSESS") {
    return must(decide(world.node, world.as("priya"), world.law(),
                       {.reference = contact.reference,
                        .version = contact.version,
                        .outcome = std::move(outcome),
                        .why = "He is left alone at night",
                        .inner = "Police told the hub of a warrant",
                        .against_why = "His aunt takes him in"}));
}

std::string clock_state(SharingWorld& world, const Contact& contact, std::string_view rule) {
    auto reading = must(audit::Reading::begin(world.node, world.as("grace").actor));
    std::string out = "none";
    for (const auto& clock : must(clocks::of(reading, text(contact.reference))))
        if (clock.rule.text() == rule) out = clocks::word(clock.state);
    return out;
}

}  // namespace

TEST_CASE("a contact is taken in once however often it is pressed, and its clocks run") {
    SharingWorld world;
    const auto contact = received(world, from_school(world));
    CHECK(contact.reference.kind == 'F');
    CHECK(received(world, from_school(world)).reference == contact.reference);
    CHECK(clock_state(world, contact, "IDENTIFY") == "running");
    CHECK(clock_state(world, contact, "SCREEN") == "running");
    CHECK(clock_state(world, contact, "ACKNOWLEDGE_REFERRAL") == "met");
    CHECK(world.entries_saying("contact.received", contact.reference) == 1);
    auto other = from_school(world);
    other.happened += ". And again today";
    CHECK(received(world, other).reference != contact.reference);
}

TEST_CASE(
    "everything that is missing is told at once, and who has no front door takes nothing in") {
    SharingWorld world;
    const auto faults = faults_of(Arriving{}, test::nine_on_monday);
    std::vector<std::string> where;
    for (const auto& fault : faults) where.push_back(fault.where);
    CHECK(where ==
          std::vector<std::string>{"happened", "danger", "child-1-first-name", "came", "kind"});
    Arriving nameless;
    nameless.came = "NONAME";
    nameless.kind = Kind::Notification;
    nameless.happened = "A baby cries all night next door";
    nameless.danger = sharing::Yes::No;
    nameless.household = "A baby and two adults at number 9";
    CHECK(faults_of(nameless, test::nine_on_monday).empty());
    const auto school =
        receive(world.node, world.as("karen"), world.law(), {from_school(world), std::nullopt});
    REQUIRE_FALSE(school);
    CHECK(school.error().kind == ErrorKind::Forbidden);
}

TEST_CASE("the whole way: screened, asked, weighed, decided, told, and closed only then") {
    SharingWorld world;
    auto contact = received(world, from_school(world));
    contact = must(identify(world.node, world.as("grace"),
                            {contact.reference, contact.version, {{"new", 0}}}));
    REQUIRE(contact.people.size() == 1);
    CHECK(clock_state(world, contact, "IDENTIFY") == "met");
    contact = screened(world, contact);
    CHECK(contact.state == State::Gathering);
    CHECK(clock_state(world, contact, "SCREEN") == "met");
    CHECK(clock_state(world, contact, "REFERRAL_DECISION") == "running");
    CHECK(clock_state(world, contact, "ASK_OTHERS") == "running");
    contact = must(save_picture(world.node, world.as("daniel"),
                                {contact.reference,
                                 contact.version,
                                 {"Left alone", "He trusts his teacher", "Where his father is"},
                                 true,
                                 true}));
    CHECK(clock_state(world, contact, "ASK_OTHERS") == "cancelled");
    contact = decided_by_priya(world, contact);
    CHECK(clock_state(world, contact, "REFERRAL_DECISION") == "met");
    CHECK(clock_state(world, contact, "FEEDBACK") == "running");
    const auto early = close(world.node, world.as("priya"), {contact.reference, contact.version});
    REQUIRE_FALSE(early);
    CHECK(early.error().sentence ==
          "Before this can be closed: Whoever came has not been told what was decided");
    contact = must(tell_source(
        world.node, world.as("daniel"),
        {contact.reference, contact.version, ToldHow::Here, "A social worker visits this week"}));
    CHECK(clock_state(world, contact, "FEEDBACK") == "met");
    contact = must(close(world.node, world.as("priya"), {contact.reference, contact.version}));
    CHECK(contact.state == State::Closed);
    const auto receipt = must(contacts::receipt(world.node, world.as("karen"), contact.reference));
    CHECK(receipt.verdict == Verdict::Referral);
    CHECK(receipt.outcome == "ASSESS");
    CHECK(receipt.feedback == "A social worker visits this week");
    CHECK_FALSE(contacts::receipt(world.node, world.as("tom"), contact.reference).has_value());
}

TEST_CASE("what must not leave the hub is read by whoever may decide, and by nobody else") {
    SharingWorld world;
    auto contact = screened(world, received(world, from_school(world)), Next::Decide);
    contact = decided_by_priya(world, contact);
    const auto manager = must(look_at(world.node, world.as("priya"), contact.reference, true));
    CHECK(manager.contact.inner == "Police told the hub of a warrant");
    const auto worker = must(look_at(world.node, world.as("daniel"), contact.reference, false));
    CHECK(worker.contact.inner.empty());
    for (const auto& move : worker.moves) CHECK(move.why.find("warrant") == std::string::npos);
    CHECK_FALSE(look_at(world.node, world.as("karen"), contact.reference, true).has_value());
}

TEST_CASE("nothing is done about a red contact only when a second person decides it") {
    SharingWorld world;
    auto contact = received(world, from_school(world));
    contact = must(screen(world.node, world.as("priya"), world.law(),
                          {contact.reference, contact.version, Verdict::Referral, "4", "RED",
                           Next::Decide, "A bruise"}));
    const Decide nothing{.reference = contact.reference,
                         .version = contact.version,
                         .outcome = "NFA",
                         .why = "It was seen before",
                         .inner = "",
                         .against_why = "A doctor has seen it"};
    const auto alone = decide(world.node, world.as("priya"), world.law(), nothing);
    REQUIRE_FALSE(alone);
    CHECK(alone.error().kind == ErrorKind::Forbidden);
    CHECK(must(decide(world.node, world.as("owen"), world.law(), nothing)).outcome == "NFA");
    // What is done for a child needs no second pair of eyes.
    auto other = from_school(world);
    other.happened = "A bruise on his arm";
    auto second = received(world, other);
    second = must(screen(world.node, world.as("priya"), world.law(),
                         {second.reference, second.version, Verdict::Referral, "4", "RED",
                          Next::Decide, "A bruise"}));
    CHECK(must(decide(world.node, world.as("priya"), world.law(),
                      {second.reference, second.version, "STRATEGY", "A bruise", ""}))
              .outcome == "STRATEGY");
}

TEST_CASE("two who decide at once: the second is told, and nothing is written over") {
    SharingWorld world;
    const auto contact = screened(world, received(world, from_school(world)), Next::Decide);
    CHECK(decided_by_priya(world, contact).outcome == "ASSESS");
    const auto second = decide(world.node, world.as("owen"), world.law(),
                               {contact.reference, contact.version, "NFA", "Nothing in it", ""});
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == ErrorKind::Conflict);
}

TEST_CASE("a child who has a worker goes straight to them, and they say that they have it") {
    SharingWorld world;
    auto contact = received(world, from_school(world));
    contact = must(pass_to_worker(
        world.node, world.as("grace"),
        {contact.reference, contact.version, {"Lena Fitch", "Family help", "020 7946 0123"}, ""}));
    CHECK(contact.state == State::WithWorker);
    contact = must(tell_source(world.node, world.as("grace"),
                               {contact.reference, contact.version, ToldHow::Phone, "Passed on"}));
    const auto early = close(world.node, world.as("priya"), {contact.reference, contact.version});
    REQUIRE_FALSE(early);
    CHECK(early.error().sentence.find("Their worker has not said") != std::string::npos);
    const auto own =
        worker_has_it(world.node, world.as("grace"), contact.reference, contact.version);
    REQUIRE_FALSE(own);
    CHECK(own.error().kind == ErrorKind::Forbidden);
    contact =
        must(worker_has_it(world.node, world.as("daniel"), contact.reference, contact.version));
    CHECK(must(close(world.node, world.as("priya"), {contact.reference, contact.version})).state ==
          State::Closed);
}

TEST_CASE("earlier contacts about the child, and about a brother, are shown; a family is one row") {
    SharingWorld world;
    auto both = from_school(world);
    auto sister = test::rufus();
    sister.first_name = "Ada";
    sister.born_year = "2014";
    both.children.push_back(sister);
    auto first = received(world, both);
    first = must(identify(world.node, world.as("grace"),
                          {first.reference, first.version, {{"new", 0}, {"new", 0}}}));
    auto reading = must(audit::Reading::begin(world.node, world.as("grace").actor));
    const auto known =
        must(people::glimpses(reading, world.as("grace").actor.agency, first.people));
    auto about_ada = from_school(world);
    about_ada.happened = "She was seen at the station at night";
    about_ada.children = {sister};
    auto second = received(world, about_ada);
    second = must(identify(world.node, world.as("grace"),
                           {second.reference, second.version, {{text(known[1].reference), 1}}}));
    auto about_rufus = from_school(world);
    about_rufus.happened = "He has a burn";
    auto third = received(world, about_rufus);
    third = must(identify(world.node, world.as("grace"),
                          {third.reference, third.version, {{text(known[0].reference), 1}}}));
    const auto seen = must(look_at(world.node, world.as("grace"), third.reference, false));
    REQUIRE(seen.earlier.size() == 2);
    const auto same = [&](const Contact& contact) {
        const auto at =
            std::find_if(seen.earlier.begin(), seen.earlier.end(),
                         [&](const Earlier& each) { return each.reference == contact.reference; });
        REQUIRE(at != seen.earlier.end());
        return at->same_child;
    };
    CHECK(same(first));
    CHECK_FALSE(same(second));
    const auto board = must(contacts::board(world.node, world.as("grace"), {}));
    CHECK(board.families.size() == 1);
    CHECK(board.columns[0].contacts == 3);
}

TEST_CASE("what an owner keeps for the hub does not go on; what they allow does") {
    SharingWorld world;
    auto contact = screened(world, received(world, from_school(world)));
    auto asking = test::harm(world);
    Reference request{'R', ""};
    {
        auto act = must(audit::Act::begin(world.node, world.as("priya").actor, "contact.ask"));
        const auto law = must(agreement::law_for(act, world.law()));
        request =
            must(requests::ask(act, world.as("priya"), *law, asking, contact.reference)).reference;
        must(act.commit());
    }
    auto police = test::knows("Officers have been to the home four times");
    police.talk_first = true;
    test::replied(world, "asha", request, police);
    test::replied(world, "nadia", request, test::knows("He missed two appointments"));
    contact = must(look_at(world.node, world.as("priya"), contact.reference, true)).contact;
    contact = decided_by_priya(world, contact);
    const auto seen = must(look_at(world.node, world.as("priya"), contact.reference, true));
    AskOwners wish{contact.reference, world.party("brigids"), "To keep him safe in school", {}};
    for (const auto& each : offerable(seen.gathered))
        if (each.item == "facts") wish.picks.push_back({each.reply, each.item});
    REQUIRE(wish.picks.size() == 2);
    REQUIRE(ask_owners(world.node, world.as("daniel"), wish));
    const auto waiting = must(passings_for(world.node, world.as("asha")));
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().passing.words.empty());
    CHECK(must(passings_for(world.node, world.as("nadia"))).empty());
    const auto asked = must(look_at(world.node, world.as("priya"), contact.reference, true));
    CHECK(std::any_of(asked.passings.begin(), asked.passings.end(), [](const Passing& each) {
        return each.answered_name == "As they said when they replied" and each.answered_at;
    }));
    const auto id = waiting.front().passing.id;
    CHECK_FALSE(look_at_passing(world.node, world.as("nadia"), id).has_value());
    const auto no = answer(world.node, world.as("asha"), {id, Passes::No, ""});
    REQUIRE_FALSE(no);
    must(answer(world.node, world.as("asha"), {id, Passes::No, "It is part of an operation"}));
    const auto share = must(begin_telling(
        world.node, world.as("daniel"),
        {contact.reference, world.party("brigids"), "A social worker will assess the family"}));
    const auto draft = must(sharing::open_draft(world.node, world.as("daniel"), share, "check"));
    const auto& facts = std::get<sharing::Draft>(draft).answers.facts;
    CHECK(facts.find("He missed two appointments") != std::string::npos);
    CHECK(facts.find("four times") == std::string::npos);
    // It is begun and not sent: nothing is closed over it.
    const auto again = must(look_at(world.node, world.as("priya"), contact.reference, true));
    CHECK(std::any_of(again.before_closing.begin(), again.before_closing.end(),
                      [&](const auto& s) { return s.find(text(share)) != std::string::npos; }));
    REQUIRE(sharing::drop(world.node, world.as("daniel"), share));
    const auto last = must(look_at(world.node, world.as("priya"), contact.reference, true));
    CHECK(last.before_closing ==
          std::vector<std::string>{"Whoever came has not been told what was decided"});
}

TEST_CASE("opened again when something is new: screened again, and the old decision stays told") {
    SharingWorld world;
    auto contact = screened(world, received(world, from_school(world)), Next::Decide);
    contact = decided_by_priya(world, contact, "ADVICE");
    contact = must(reopen(world.node, world.as("daniel"), world.law(),
                          {contact.reference, contact.version, "He has a burn"}));
    CHECK(contact.state == State::Received);
    CHECK(contact.outcome.empty());
    CHECK(clock_state(world, contact, "SCREEN") == "running");
    contact = screened(world, contact, Next::Decide, "RED", "4");
    contact = must(decide(world.node, world.as("priya"), world.law(),
                          {contact.reference, contact.version, "STRATEGY", "A burn", "A tip"}));
    CHECK(contact.inner == "Police told the hub of a warrant\n\nDecided again:\nA tip");
    const auto seen = must(look_at(world.node, world.as("priya"), contact.reference, true));
    CHECK(std::any_of(seen.moves.begin(), seen.moves.end(), [](const Move& move) {
        return move.what == "outcome" and move.now == "ADVICE" and not move.why.empty();
    }));
}

TEST_CASE("a rating changed while others answer times them again, and needs a reason") {
    SharingWorld world;
    auto contact = screened(world, received(world, from_school(world)));
    auto asking = test::harm(world);
    asking.kind = "NEED";
    asking.family.telling = sharing::Telling::Told;
    asking.views_said = true;
    asking.agreed_said = true;
    asking.family.agreed = policy::AgreedToHelp::Yes;
    asking.family.views = policy::Views::Agree;
    Reference request{'R', ""};
    {
        auto act = must(audit::Act::begin(world.node, world.as("daniel").actor, "contact.ask"));
        const auto law = must(agreement::law_for(act, world.law()));
        request =
            must(requests::ask(act, world.as("daniel"), *law, asking, contact.reference)).reference;
        must(act.commit());
    }
    const auto due = [&] {
        for (const auto& line : test::seen(world, request).lines)
            if (line.asked.due_at) return line.asked.due_at;
        return std::optional<Instant>();
    };
    const auto before = due();
    CHECK_FALSE(reweigh(world.node, world.as("daniel"), world.law(),
                        {contact.reference, contact.version, "4", "RED", ""})
                    .has_value());
    contact = must(reweigh(world.node, world.as("daniel"), world.law(),
                           {contact.reference, contact.version, "4", "RED", "A burn"}));
    const auto after = due();
    REQUIRE(before);
    REQUIRE(after);
    CHECK(*after < *before);
}
