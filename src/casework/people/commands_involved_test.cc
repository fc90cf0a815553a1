#include "casework/people/commands_involved.h"

#include <doctest/doctest.h>

#include "casework/people/involvements.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;

namespace {

const Keeper karen{{"acc_karen", "pty_brigids", "DSL"}, "Karen Osei"};
const Keeper tess{{"acc_tess", "pty_otters", "DSL"}, "Tess Underhay"};

Working nurse() {
    Working out;
    out.service = "HV";
    out.organisation = "Marshgate Community NHS";
    out.professional = "Ruth Kellaway";
    out.phone = "020 7946 0133";
    out.said_by = "Her mother";
    out.as_of = Date{2026, 2, 20};
    return out;
}

struct World {
    test::TestNode node;
    std::vector<Person> people;

    World() {
        Person kate;
        kate.name = {"Katherine", "Osgood", "usual"};
        auto thomas = kate;
        thomas.name.given = "Thomas";
        auto made = enrol(node, karen.actor, {kate, thomas});
        REQUIRE(made.has_value());
        people = *made;
    }
    std::vector<Involvement> of(const Person& person) {
        auto reading = audit::Reading::begin(node, karen.actor);
        REQUIRE(reading.has_value());
        auto found = involved_with(*reading, person);
        REQUIRE(found.has_value());
        return *found;
    }
};

}  // namespace

TEST_CASE("every service has a kind of organisation that runs it, but for any other") {
    REQUIRE(service_kinds().size() > 15);
    for (const auto& kind : service_kinds()) {
        INFO(kind.code);
        CHECK(kind.types.empty() == (kind.code == "OTHER"));
    }
    CHECK(is_for(*service_kind("HV"), 4));
    CHECK_FALSE(is_for(*service_kind("HV"), 5));
    CHECK(is_for(*service_kind("YOUTH"), std::nullopt));
}

TEST_CASE("a service is put down for everybody it works with, once, and changed for one") {
    World world;
    const auto wish = Involve{.person = world.people[0].reference,
                              .also = {world.people[1].reference},
                              .working = nurse()};
    REQUIRE(involve(world.node, karen, wish).has_value());
    REQUIRE(world.of(world.people[0]).size() == 1);
    REQUIRE(world.of(world.people[1]).size() == 1);
    CHECK(world.of(world.people[0])[0].working == nurse());
    const auto again = involve(world.node, karen, wish);
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().field == "service");

    auto ended = nurse();
    ended.until = Date{2026, 3, 1};
    const auto one = world.of(world.people[0])[0];
    const auto changed = change(world.node, karen,
                                ChangeInvolvement{.person = world.people[0].reference,
                                                  .id = one.id,
                                                  .version = 1,
                                                  .working = ended,
                                                  .why = "She starts school"});
    REQUIRE(changed.has_value());
    CHECK_FALSE(world.of(world.people[0])[0].working.holds({2026, 3, 2}));
    CHECK(world.of(world.people[1])[0].working.holds({2026, 3, 2}));

    const auto back = restore(world.node, karen,
                              RestoreInvolvement{.person = world.people[0].reference,
                                                 .id = one.id,
                                                 .version = 2,
                                                 .to = 1,
                                                 .why = "She does not"});
    REQUIRE(back.has_value());
    const auto opened =
        open_involvement(world.node, karen.actor, world.people[0].reference, one.id);
    REQUIRE(opened.has_value());
    REQUIRE(opened->states.size() == 3);
    CHECK(opened->states[1].why == "She starts school");
    CHECK(changed_between(opened->states[2].working, opened->states[1].working) ==
          std::vector<std::string>{"until when"});
}

TEST_CASE("another agency finds none of it, and another person's page not either") {
    World world;
    REQUIRE(involve(world.node, karen,
                    {.person = world.people[0].reference, .also = {}, .working = nurse()})
                .has_value());
    const auto one = world.of(world.people[0])[0];
    for (const auto& [keeper, person] :
         {std::pair(tess, world.people[0]), std::pair(karen, world.people[1])})
        CHECK(open_involvement(world.node, keeper.actor, person.reference, one.id).error().kind ==
              ErrorKind::NotFound);
    auto reading = audit::Reading::begin(world.node, karen.actor);
    const auto rows = reading->many({"test.all", "select * from involvements"});
    REQUIRE(rows.has_value());
    for (const auto& row : *rows)
        for (const std::string_view name : {"Ruth", "Marshgate", "0133"})
            CHECK(text_of(row.bytes("sealed")).find(name) == std::string_view::npos);
}
