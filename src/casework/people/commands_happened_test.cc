#include "casework/people/commands_happened.h"

#include <doctest/doctest.h>

#include "casework/people/commands_family.h"
#include "casework/people/commands_part.h"
#include "casework/people/happened_form.h"
#include "governance/audit/sealing.h"
#include "support/must.h"
#include "support/tables.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;
using test::must;

namespace {

const Keeper karen{{"acc_karen", "pty_brigids", "DSL"}, "Karen Osei"};
const Keeper tess{{"acc_tess", "pty_otters", "DSL"}, "Tess Underhay"};

Happened told(std::string kind, std::optional<Date> since, std::string said_by,
              std::string where = "") {
    Happened out;
    out.kind = std::move(kind);
    out.since = out.since_last = since;
    out.said_by = std::move(said_by);
    out.where = std::move(where);
    return out;
}

struct World {
    test::TestNode node;
    Person kate;

    World() { kate = put("Katherine"); }
    Person put(std::string given) {
        Person out;
        out.name = {std::move(given), "Osgood", "usual"};
        return must(enrol(node, karen.actor, {out})).front();
    }
    LifeEvent tell(const Happened& happened) {
        return must(put_down(node, karen, {.person = kate.reference, .happened = happened}));
    }
    std::vector<LifeEvent> of(const Person& person) {
        auto reading = must(audit::Reading::begin(node, karen.actor));
        return must(happened_to(reading, person));
    }
};

}  // namespace

TEST_CASE("when is typed and said again: test/table/people/happened.table") {
    const auto table = test::table("people/happened");
    constexpr Date today{2026, 3, 2};
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        TypedHappened typed;
        typed.kind = "homeless";
        typed.said_by = "Her aunt";
        typed.since = table.at(row, "since").text;
        typed.until = table.at(row, "until").text;
        typed.about = table.at(row, "about").text == "yes";
        const auto faults = faults_of(typed, today);
        CHECK((faults.empty() ? "" : faults.front().sentence) == table.at(row, "fault").text);
        if (not faults.empty()) continue;
        const auto happened = happened_in(typed, today);
        CHECK(spoken_when(happened) == table.at(row, "spoken").text);
        CHECK(must(happened_from(to_json(happened))) == happened);
        CHECK(happened_in(typed_from(happened), today) == happened);
    }
}

TEST_CASE("what happened stands newest first, and what sources tell otherwise side by side") {
    World world;
    world.tell(told("school-suspension", Date{2025, 5, 1}, "The school"));
    world.tell(told("death", Date{2026, 1, 3}, "Her aunt"));
    world.tell(told("homeless", Date{2026, 2, 1}, "Housing"));
    world.tell(told("missing-person", std::nullopt, "Her aunt"));
    world.tell(told("death", Date{2025, 4, 1}, "Police"));
    const auto all = world.of(world.kate);
    REQUIRE(all.size() == 5);
    std::string order;
    for (const auto& one : all) order += one.happened.kind + " ";
    CHECK(order == "homeless death death school-suspension missing-person ");
    CHECK(says_otherwise(all[1].happened, all[2].happened));
    CHECK_FALSE(says_otherwise(all[0].happened, all[1].happened));

    INFO("The very same from the same source is once, and on no other list");
    CHECK(put_down(world.node, karen,
                   {.person = world.kate.reference,
                    .happened = told("homeless", Date{2026, 2, 1}, "Housing")})
              .error()
              .field == "kind");
    CHECK(put_down(world.node, tess, {.person = world.kate.reference, .happened = all[0].happened})
              .error()
              .kind == ErrorKind::NotFound);
}

TEST_CASE("two visits at two times are two; one time that two sources tell otherwise is not") {
    auto first = told("ae-attendance", Date{2026, 2, 1}, "The hospital");
    auto second = told("ae-attendance", Date{2026, 2, 9}, "Her aunt");
    CHECK_FALSE(says_otherwise(first, second));
    second.since = Date{2026, 2, 1};
    second.since_last = Date{2026, 2, 28};
    CHECK(says_otherwise(first, second));
    second.mistaken = true;
    CHECK_FALSE(says_otherwise(first, second));
}

TEST_CASE("it is changed, struck out and put back with who and why, and a place stays secret") {
    World world;
    const auto made = world.tell(told("homeless", Date{2026, 2, 1}, "Housing", "A hostel"));
    auto wish = ChangeLifeEvent{.person = world.kate.reference,
                                .id = made.id,
                                .version = 1,
                                .happened = made.happened,
                                .why = "Housing rang"};
    CHECK(must(change(world.node, karen, wish)).version == 1);  // nothing changed
    wish.happened.secret = wish.happened.mistaken = true;
    CHECK(must(change(world.node, karen, wish)).version == 2);
    CHECK(change(world.node, karen, wish).error().kind == ErrorKind::Conflict);
    wish.version = 2;
    wish.happened.secret = false;
    CHECK(must(change(world.node, karen, wish)).version == 2);
    const auto back = must(restore(world.node, karen,
                                   RestoreLifeEvent{.person = world.kate.reference,
                                                    .id = made.id,
                                                    .version = 2,
                                                    .to = 1,
                                                    .why = "It was so"}));
    CHECK_FALSE(back.happened.mistaken);
    CHECK(back.happened.secret);
    const auto opened =
        must(open_life_event(world.node, karen.actor, world.kate.reference, made.id));
    REQUIRE(opened.states.size() == 3);
    CHECK(opened.states[0].by_name == "Karen Osei");
    CHECK(opened.states[1].why == "Housing rang");
}

TEST_CASE("the words of where are hidden where they say a place that must not be learnt") {
    Person person;
    Address home;
    home.lines = "Flat 3, 14 Alder Court";
    home.postcode = "E17 9QZ";
    person.addresses = {home};
    auto happened = told("missing-person", Date{2026, 2, 1}, "Police", "Near Alder Court");
    CHECK_FALSE(hides_where(happened, person));
    person.addresses[0].confidential = true;
    CHECK(hides_where(happened, person));
    happened.where = "At the swings";
    CHECK_FALSE(hides_where(happened, person));
    happened.secret = true;
    CHECK(hides_where(happened, person));
}

TEST_CASE("of two records put together all is read, and taken apart each has its own") {
    World world;
    const auto matcher = must(Matcher::from_program());
    const auto other = world.put("Kate");
    world.tell(told("homeless", Date{2026, 2, 1}, "Housing"));
    must(put_down(
        world.node, karen,
        {.person = other.reference, .happened = told("referral", Date{2026, 1, 1}, "The school")}));
    world.node.clock.pass(minutes(1));
    const auto merge = must(put_together(world.node, karen, *matcher,
                                         {.kept = world.kate.reference,
                                          .merged = other.reference,
                                          .kept_version = 1,
                                          .merged_version = 1,
                                          .choices = {{"name", false}},
                                          .why = "One child"}));
    CHECK(world.of(world.kate).size() == 2);
    world.node.clock.pass(minutes(1));
    const auto since = world.tell(told("missing-person", Date{2026, 3, 1}, "Police"));
    const auto opened = must(open_merge(world.node, karen.actor, world.kate.reference, merge.id));
    REQUIRE(opened.happened.size() == 1);
    CHECK(opened.happened[0].id == since.id);
    must(take_apart(world.node, karen,
                    {.person = world.kate.reference,
                     .id = merge.id,
                     .version = opened.person.version,
                     .moving = {.family = {}, .involved = {}, .happened = {since.id}},
                     .why = "They are sisters"}));
    const auto theirs = world.of(other);
    REQUIRE(theirs.size() == 2);
    CHECK(theirs[0].happened.kind == "missing-person");
    const auto ours = world.of(world.kate);
    REQUIRE(ours.size() == 2);
    CHECK(ours[1].happened.mistaken);
}

TEST_CASE("what happened to somebody is erased with their record") {
    World world;
    world.tell(told("homeless", Date{2026, 2, 1}, "Housing"));
    auto act = must(audit::Act::begin(world.node, karen.actor, "test"));
    REQUIRE(audit::destroy_key(act, text(world.kate.id)).has_value());
    must(act.commit());
    CHECK(world.of(world.kate).empty());
}
