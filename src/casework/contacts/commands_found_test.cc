// What is found and what is added at the front door: the worker whom the list knows, when it came,
// something more before it is decided, and a contact by its reference or by a name.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/london.h"
#include "casework/contacts/board.h"
#include "casework/contacts/commands.h"
#include "casework/people/commands_family.h"
#include "casework/people/commands_involved.h"
#include "support/front_door.h"
#include "support/must.h"

using namespace accord;
using namespace accord::contacts;
using test::decided;
using test::must;
using test::of_neighbour;
using test::of_neighbour_about_remi;
using test::received;
using test::screened;
using test::SharingWorld;

TEST_CASE("a worker whom the hub's own list knows is found, and one whose work has ended is not") {
    SharingWorld world;
    auto contact = received(world, of_neighbour_about_remi());
    const auto listed = [&](std::string_view who) {
        return workers_on_list(world.node, world.as(who), contact.reference);
    };
    CHECK(must(listed("grace")).empty());
    contact = must(identify(world.node, world.as("grace"),
                            {contact.reference, contact.version, {{"new", 0}}}));
    CHECK(must(listed("grace")).empty());
    const auto& child = contact.words.arriving.children.front().person;
    people::Involve wish{must(reference_from_text('C', child)), {}, {}};
    wish.working.service = "CSC";
    wish.working.organisation = "Family safeguarding team 2";
    wish.working.professional = "Mina Aldous";
    wish.working.phone = "020 7946 0107";
    wish.working.until = Date{2026, 3, 9};
    const auto daniel = world.as("daniel");
    REQUIRE(people::involve(world.node, {daniel.actor, daniel.name}, wish));
    wish.working.service = "HV";
    wish.working.professional = "Orla Finch";
    REQUIRE(people::involve(world.node, {daniel.actor, daniel.name}, wish));
    const auto found = must(listed("grace"));
    REQUIRE(found.size() == 1);
    CHECK(found.front().name == "Mina Aldous");
    CHECK(found.front().team == "Family safeguarding team 2");
    CHECK_FALSE(listed("karen").has_value());
    world.node.clock.pass(hours(24 * 8));
    CHECK(must(listed("grace")).empty());
}

TEST_CASE("what came in the night runs since the night, and cannot come tomorrow") {
    SharingWorld world;
    auto arriving = of_neighbour();
    const auto fault = [&](std::string when) {
        arriving.when = std::move(when);
        const auto faults = faults_of(arriving, world.node.clock.now());
        return faults.empty() ? std::string() : faults.front().where;
    };
    CHECK(fault("").empty());
    CHECK(fault("tomorrow at 9am") == "when");
    CHECK(fault("31 June 2026") == "when");
    CHECK(fault("1 January 2026 9am") == "when");
    CHECK(fault("1 March 2026 11pm").empty());
    const auto contact = received(world, arriving);
    CHECK(spoken(contact.received_at) == "1 March 2026 at 11pm");
    for (const auto& clock :
         must(look_at(world.node, world.as("priya"), contact.reference, true)).clocks)
        CHECK(clock.started_at == contact.received_at);
    CHECK(received(world, arriving).reference == contact.reference);  // pressed twice
}

TEST_CASE("something more is added to an open contact, and danger is looked at anew") {
    SharingWorld world;
    auto contact = screened(world, received(world, of_neighbour()), "daniel", "AMBER", "3");
    AddNews news{contact.reference, contact.version, " ", "", sharing::Yes::NotSaid};
    CHECK(faults_of(news).size() == 2);
    news.words = "He came to school with a cut lip";
    news.who = "Karen Osei, by telephone";
    news.danger = sharing::Yes::Yes;
    contact = must(add_news(world.node, world.as("grace"), world.law(), news));
    CHECK(contact.words.arriving.danger == sharing::Yes::Yes);
    CHECK_FALSE(add_news(world.node, world.as("grace"), world.law(), news));  // an old page
    const auto seen = must(look_at(world.node, world.as("priya"), contact.reference, true));
    CHECK(std::any_of(seen.moves.begin(), seen.moves.end(), [](const Move& move) {
        return move.what == "news" and move.why ==
                                           "Karen Osei, by telephone:\nHe came to school "
                                           "with a cut lip";
    }));
    const auto runs = [&] {
        const auto now = must(look_at(world.node, world.as("priya"), contact.reference, true));
        return std::any_of(now.clocks.begin(), now.clocks.end(), [](const auto& clock) {
            return clock.rule.text() == "DANGER_LOOKED" and clock.going();
        });
    };
    CHECK(runs());
    contact = must(reweigh(world.node, world.as("daniel"), world.law(),
                           {contact.reference, contact.version, "4",
                            *Code<rulebook::Rating>::from("RED"), "A cut lip"}));
    CHECK_FALSE(runs());
    contact = must(decided(world, contact, "ASSESS"));
    news.version = contact.version;
    CHECK_FALSE(add_news(world.node, world.as("grace"), world.law(), news));
}

TEST_CASE(
    "what was a contact is a referral after all: with why, and with one working day to decide") {
    SharingWorld world;
    auto contact = received(world, of_neighbour());
    contact = must(screen(world.node, world.as("daniel"), world.law(),
                          {contact.reference, contact.version, Verdict::Contact, "2",
                           *Code<rulebook::Rating>::from("GREEN"), Next::Decide, "A quarrel"}));
    Reweigh wish{contact.reference, contact.version, "2", contact.rating, ""};
    wish.verdict = Verdict::Referral;
    CHECK_FALSE(reweigh(world.node, world.as("daniel"), world.law(), wish));  // nobody said why
    wish.why = "The mother asks for help";
    contact = must(reweigh(world.node, world.as("daniel"), world.law(), wish));
    CHECK(contact.verdict == Verdict::Referral);
    const auto seen = must(look_at(world.node, world.as("priya"), contact.reference, true));
    CHECK(std::any_of(seen.moves.begin(), seen.moves.end(), [](const Move& move) {
        return move.what == "verdict" and move.was == "contact" and move.now == "referral" and
               move.why == "The mother asks for help";
    }));
    CHECK(std::count_if(seen.clocks.begin(), seen.clocks.end(), [](const auto& clock) {
              return clock.rule.text() == "REFERRAL_DECISION" and clock.going();
          }) == 1);
    // Where nothing is said of it, it stays.
    wish = {contact.reference, contact.version, "1", contact.rating, "They are helped already"};
    CHECK(must(reweigh(world.node, world.as("daniel"), world.law(), wish)).verdict ==
          Verdict::Referral);
}

TEST_CASE(
    "a contact is found by its reference, by the child's name, open or closed; not by others") {
    SharingWorld world;
    auto contact = received(world, of_neighbour_about_remi());
    const auto found = [&](std::string_view who, std::string_view typed) {
        return must(find_by(world.node, world.as(who), typed)).size();
    };
    CHECK(found("grace", "remi OKORO") == 1);
    CHECK(found("grace", "okoro") == 1);
    CHECK(found("grace", "remi bello") == 0);
    CHECK(found("grace", "  ") == 0);
    CHECK(found("grace", text(contact.reference)) == 1);
    CHECK(found("karen", text(contact.reference)) == 0);
    CHECK(found("karen", "remi okoro") == 0);
    // Once he is on the list he is found after it is closed too.
    contact = must(identify(world.node, world.as("grace"),
                            {contact.reference, contact.version, {{"new", 0}}}));
    contact = screened(world, contact, "daniel", "GREEN", "2");
    contact = must(decided(world, contact, "NFA"));
    contact = must(tell_source(world.node, world.as("priya"),
                               {contact.reference, contact.version, ToldHow::Phone, "Nothing"}));
    contact = must(close(world.node, world.as("priya"), {contact.reference, contact.version}));
    CHECK(found("grace", "remi okoro") == 1);
}

TEST_CASE("an earlier contact about a brother whom only the list knows of is beside it") {
    SharingWorld world;
    const auto grace = world.as("grace");
    const auto named = [&](std::string_view first) {
        auto arriving = of_neighbour_about_remi();
        arriving.children.front().first_name = first;
        auto contact = received(world, arriving);
        return must(
            identify(world.node, grace, {contact.reference, contact.version, {{"new", 0}}}));
    };
    const auto record_of = [](const Contact& contact) {
        return must(reference_from_text('C', contact.words.arriving.children.front().person));
    };
    const auto earlier_than = [&](const Contact& contact) {
        return must(look_at(world.node, grace, contact.reference, false)).earlier;
    };
    const auto earlier = named("Remi");
    world.node.clock.pass(hours(24 * 30));
    const auto contact = named("Tunde");
    CHECK(earlier_than(contact).empty());
    people::Said brother;
    brother.role = "BRO";
    const auto related = must(
        people::relate(world.node, {grace.actor, grace.name},
                       {record_of(contact), record_of(earlier), brother, "Their mother says so"}));
    REQUIRE(earlier_than(contact).size() == 1);
    CHECK(earlier_than(contact).front().reference == earlier.reference);
    CHECK_FALSE(earlier_than(contact).front().same_child);
    brother.mistaken = true;
    must(people::change(world.node, {grace.actor, grace.name},
                        {record_of(contact), related.id, related.version, brother, "Not so"}));
    CHECK(earlier_than(contact).empty());
}
