#include "casework/people/commands_link.h"

#include <doctest/doctest.h>

#include "casework/people/commands_part.h"
#include "casework/people/person_links.h"
#include "governance/audit/sealing.h"
#include "support/must.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;
using test::must;

namespace {

const Keeper karen{{"acc_karen", "pty_brigids", "DSL"}, "Karen Osei"};
const Keeper ruth{{"acc_ruth", "pty_brigids", "DSL"}, "Ruth Ademola"};
const Keeper tess{{"acc_tess", "pty_otters", "DSL"}, "Tess Underhay"};

Person somebody(std::string given, std::string family) {
    Person out;
    out.name = {std::move(given), std::move(family), "usual"};
    out.born = BirthDate{{2018, 4, 3}, Accuracy::Exact};
    return out;
}

struct OneList {
    test::TestNode node;
    Person amara, theo;

    OneList() {
        const auto made = must(
            enrol(node, karen.actor, {somebody("Amara", "Osgood"), somebody("Theo", "Osgood")}));
        amara = made[0];
        theo = made[1];
    }
    static WrittenOf whom(std::string about, std::int64_t number = 1, std::string theirs = "") {
        return {must(reference_from_text(about.front(), about)), number, "pty_hub",
                std::move(theirs)};
    }
    Result<std::vector<Person>> say(const WrittenOf& whom, const Person& is,
                                    const Keeper& keeper = karen) {
        return say_who(node, keeper, {{.whom = whom, .is = is.reference}});
    }
    std::vector<KnownAs> known(const WrittenOf& whom, const Keeper& keeper = karen) {
        auto reading = must(audit::Reading::begin(node, keeper.actor));
        return must(known_as(reading, whom.about));
    }
    std::vector<PersonLink> links(const Person& person) {
        auto reading = must(audit::Reading::begin(node, karen.actor));
        return must(PersonLinks::to(reading, person.id));
    }
    Result<PersonLink> undo(const Person& person, std::string why = "A cousin",
                            const Keeper& keeper = karen) {
        return unlink_person(node, keeper, {person.reference, links(person).back().id, why});
    }
    std::int64_t posted() {
        auto reading = must(audit::Reading::begin(node, karen.actor));
        const auto rows = must(reading.many(
            store::Query{"test.posted", "select count(*) as n from outbox where kind = $1"},
            {tell_of_unlinking}));
        return rows.front().integer("n");
    }
};

}  // namespace

TEST_CASE("who it is is said once, and is one organisation's own") {
    OneList world;
    const auto first = world.whom("S-4QH-81T");
    must(world.say(first, world.amara));
    must(world.say(first, world.amara, ruth));
    CHECK(world.links(world.amara).size() == 1);
    CHECK(world.known(first).front().glimpse.reference == world.amara.reference);
    CHECK(world.known(first, tess).empty());
    CHECK_FALSE(world.say(first, world.amara, tess).has_value());

    INFO("Somebody else, or one record for two of them: refused, on whom it is about");
    const auto other = world.say(first, world.theo);
    REQUIRE_FALSE(other.has_value());
    CHECK(other.error().field == "who-1");
    const auto twice = world.say(world.whom("S-4QH-81T", 2), world.amara);
    REQUIRE_FALSE(twice.has_value());
    CHECK(twice.error().field == "who-2");
    must(world.say(world.whom("S-4QH-81T", 2), world.theo));
    CHECK(world.known(first).size() == 2);
}

TEST_CASE("somebody who is on no list is put on it in the same act, or not at all") {
    OneList world;
    const auto both = say_who(world.node, karen,
                              {{.whom = world.whom("S-4QH-81T"), .is = somebody("Remi", "Bello")},
                               {.whom = world.whom("S-4QH-81T", 2), .is = world.amara.reference},
                               {.whom = world.whom("S-4QH-81T", 3), .is = world.amara.reference}});
    REQUIRE_FALSE(both.has_value());
    CHECK(must(search(world.node, karen.actor, "Remi")).empty());
    const auto made = must(say_who(
        world.node, karen, {{.whom = world.whom("S-4QH-81T"), .is = somebody("Remi", "Bello")}}));
    CHECK(must(search(world.node, karen.actor, "Remi")).size() == 1);
    CHECK(world.known(world.whom("S-4QH-81T")).front().glimpse.reference == made.front().reference);
}

TEST_CASE("taken back, all that was written from one record of theirs goes together") {
    OneList world;
    must(world.say(world.whom("S-4QH-81T", 1, "C-111-111"), world.amara));
    must(world.say(world.whom("R-7K4-22M", 1, "C-111-111"), world.amara));
    must(world.say(world.whom("R-7K4-33M", 1, "C-222-222"), world.amara));
    {
        auto reading = must(audit::Reading::begin(world.node, karen.actor));
        const auto before = must(known_before(reading, world.whom("S-999-999", 1, "C-111-111")));
        REQUIRE(before.size() == 1);
        CHECK(before.front().reference == world.amara.reference);
        CHECK(must(known_before(reading, world.whom("S-999-999", 1, "C-333-333"))).empty());
        CHECK(must(known_before(reading, world.whom("S-999-999", 1, ""))).empty());
    }
    const auto first = world.links(world.amara).front().id;
    CHECK_FALSE(unlink_person(world.node, karen, {world.amara.reference, first, " "}).has_value());
    CHECK_FALSE(unlink_person(world.node, karen, {world.theo.reference, first, "x"}).has_value());
    const auto done =
        must(unlink_person(world.node, karen, {world.amara.reference, first, "A cousin"}));
    CHECK(done.undone->why == "A cousin");
    std::size_t standing = 0;
    for (const auto& link : world.links(world.amara)) standing += link.stands() ? 1 : 0;
    CHECK(standing == 1);
    CHECK(world.posted() == 1);  // of the request; nobody was answered in a share
    INFO("Once, whoever presses; and it can be said anew");
    must(unlink_person(world.node, karen, {world.amara.reference, first, "Again"}));
    const auto second = unlink_person(world.node, ruth, {world.amara.reference, first, "Again"});
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().kind == ErrorKind::Conflict);
    must(world.say(world.whom("S-4QH-81T", 1, "C-111-111"), world.theo));
    CHECK(world.known(world.whom("S-4QH-81T")).front().glimpse.reference == world.theo.reference);
}

TEST_CASE("whoever is erased is known of nothing, and nothing about them can be read") {
    OneList world;
    must(world.say(world.whom("S-4QH-81T"), world.amara));
    auto act = must(audit::Act::begin(world.node, karen.actor, "test.erase"));
    REQUIRE(audit::destroy_key(act, text(world.amara.id)).has_value());
    REQUIRE(act.commit().has_value());
    CHECK(world.known(world.whom("S-4QH-81T")).empty());
    CHECK(world.links(world.amara).empty());
}

TEST_CASE("settled in another's words: what was said before is taken back with why") {
    OneList world;
    const auto whom = world.whom("S-4QH-81T");
    must(world.say(whom, world.amara));
    const auto settle = [&](const std::optional<Person>& is) {
        auto act = must(audit::Act::begin(world.node, karen.actor, "test.settle"));
        REQUIRE(settle_link(act, karen, whom, is, "Said of contact F-111-111").has_value());
        act.record(audit::fact("people.listed", "pty_brigids"));
        REQUIRE(act.commit().has_value());
    };
    settle(world.amara);
    CHECK(world.links(world.amara).size() == 1);
    settle(world.theo);
    CHECK(world.known(whom).front().glimpse.reference == world.theo.reference);
    CHECK(world.links(world.amara).front().undone->why == "Said of contact F-111-111");
    settle(std::nullopt);
    CHECK(world.known(whom).empty());
}

TEST_CASE("who wrote held back where they live: they live in secret here too, known or not") {
    OneList world;
    auto whom = world.whom("S-4QH-81T");
    whom.place_held_back = true;
    must(world.say(whom, world.amara));
    const auto now = [&] {
        return must(open(world.node, karen.actor, world.amara.reference, "x"));
    };
    CHECK(holds_confidential_address(now()));
    CHECK_FALSE(is_known(now().addresses.front()));

    INFO("Wherever it is said to be afterwards stays secret, by a form or by a file");
    auto said = now();
    Address open_one;
    open_one.lines = "14 Alder Court";
    open_one.postcode = "E17 9QZ";
    said.addresses = {open_one};
    must(amend(world.node, karen, {said, "Rang for it"}));
    REQUIRE(now().addresses.size() == 1);
    CHECK(now().addresses.front().lines == "14 Alder Court");
    CHECK(now().addresses.front().confidential);

    INFO("One that was known and open is shut");
    auto theo = must(open(world.node, karen.actor, world.theo.reference, "x"));
    theo.addresses = {open_one};
    theo.addresses.front().lines = "8 Weir Walk";
    must(amend(world.node, karen, {theo, "Moved"}));
    auto second = world.whom("S-4QH-81T", 2);
    second.place_held_back = true;
    must(world.say(second, world.theo));
    theo = must(open(world.node, karen.actor, world.theo.reference, "x"));
    CHECK(theo.addresses.front().confidential);
    INFO("Taken back, it stays: nothing is opened by that");
    must(world.undo(world.theo));
    theo = must(open(world.node, karen.actor, world.theo.reference, "x"));
    CHECK(theo.addresses.front().confidential);
}

TEST_CASE("who was said not to be them is said so the next time, and who is again is not") {
    OneList world;
    const auto whom = world.whom("S-4QH-81T", 1, "C-111-111");
    must(world.say(whom, world.amara));
    must(world.undo(world.amara, "A cousin of that name"));
    const auto denied = [&](const WrittenOf& of) {
        auto reading = must(audit::Reading::begin(world.node, karen.actor));
        return must(said_not_to_be(reading, of));
    };
    REQUIRE(denied(whom).size() == 1);
    CHECK(denied(whom).front().record == world.amara.reference);
    CHECK(denied(whom).front().said.why == "A cousin of that name");
    CHECK(denied(whom).front().said.by_name == "Karen Osei");
    // By the next that is written from the same record of theirs too; by no other.
    CHECK(denied(world.whom("R-7K4-22M", 1, "C-111-111")).size() == 1);
    CHECK(denied(world.whom("R-7K4-22M", 1, "")).empty());
    CHECK(denied(world.whom("S-4QH-81T", 2, "")).empty());
    must(world.say(whom, world.amara));
    CHECK(denied(whom).empty());
}
