#include "casework/people/commands_family.h"

#include <doctest/doctest.h>

#include "casework/people/relationships.h"
#include "governance/audit/sealing.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;

namespace {

const Keeper karen{{"acc_karen", "pty_brigids", "DSL"}, "Karen Osei"};
const Keeper tess{{"acc_tess", "pty_otters", "DSL"}, "Tess Underhay"};

Person named(std::string given, std::string sex) {
    Person out;
    out.name = {std::move(given), "Osgood", "usual"};
    out.sex = std::move(sex);
    return out;
}

Said said(std::string role, std::string by = "The form") {
    Said out;
    out.role = std::move(role);
    out.said_by = std::move(by);
    return out;
}

struct Osgoods {
    test::TestNode node;
    Person kate, jo;

    Osgoods() {
        auto made = enrol(node, karen.actor, {named("Katherine", "f"), named("Joanne", "f")});
        REQUIRE(made.has_value());
        kate = (*made)[0];
        jo = (*made)[1];
    }
    Relationship mother() {
        auto made = relate(
            node, karen,
            {.person = kate.reference, .other = jo.reference, .said = said("MTH"), .why = ""});
        REQUIRE(made.has_value());
        return *made;
    }
    std::vector<Relative> family(const Person& person) {
        auto record = open_record(node, karen.actor, person.reference,
                                  opened_for(person.reference, "record"));
        REQUIRE(record.has_value());
        return record->family;
    }
};

}  // namespace

TEST_CASE("a relationship is put down once and read from both sides") {
    Osgoods world;
    const auto made = world.mother();
    const auto of_kate = world.family(world.kate);
    REQUIRE(of_kate.size() == 1);
    CHECK(of_kate[0].role->words == "Mother");
    CHECK(of_kate[0].who.name.given == "Joanne");
    const auto of_jo = world.family(world.jo);
    REQUIRE(of_jo.size() == 1);
    CHECK(of_jo[0].role->words == "Daughter");
    CHECK(of_jo[0].kept.id == made.id);

    INFO("The same again, from either side, is on record already");
    const auto again = relate(world.node, karen,
                              {.person = world.jo.reference,
                               .other = world.kate.reference,
                               .said = said("CHILD"),
                               .why = ""});
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().field == "role");
    CHECK_FALSE(relate(world.node, karen,
                       {.person = world.jo.reference,
                        .other = world.jo.reference,
                        .said = said("SIB", ""),
                        .why = ""})
                    .has_value());
}

TEST_CASE("it is ended, put right and put back, and every state is there with who and why") {
    Osgoods world;
    auto one = world.mother();
    auto said = one.said;
    said.one_home = Known::No;
    const auto changed = change(world.node, karen,
                                ChangeRelationship{.person = world.kate.reference,
                                                   .id = one.id,
                                                   .version = one.version,
                                                   .said = said,
                                                   .why = "She moved out"});
    REQUIRE(changed.has_value());
    CHECK(changed->version == 2);

    INFO("Whoever comes late is told so");
    const auto late = change(world.node, karen,
                             ChangeRelationship{.person = world.kate.reference,
                                                .id = one.id,
                                                .version = 1,
                                                .said = one.said,
                                                .why = "Late"});
    CHECK(late.error().kind == ErrorKind::Conflict);

    const auto back = restore(world.node, karen,
                              RestoreRelationship{.person = world.jo.reference,
                                                  .id = one.id,
                                                  .version = 2,
                                                  .to = 1,
                                                  .why = "She did not"});
    REQUIRE(back.has_value());
    CHECK(back->said == one.said);
    const auto opened = open_relationship(world.node, karen.actor, world.kate.reference, one.id);
    REQUIRE(opened.has_value());
    REQUIRE(opened->states.size() == 3);
    CHECK(opened->states[0].why == "She did not");
    CHECK(opened->states[1].by_name == "Karen Osei");
    CHECK(changed_between(opened->states[2].said, opened->states[1].said) ==
          std::vector<std::string>{"whether they live together"});
}

TEST_CASE("another agency finds neither the people nor what they are to each other") {
    Osgoods world;
    const auto one = world.mother();
    CHECK(relate(world.node, tess,
                 {.person = world.kate.reference,
                  .other = world.jo.reference,
                  .said = said("SIB", ""),
                  .why = ""})
              .error()
              .kind == ErrorKind::NotFound);
    CHECK(open_relationship(world.node, tess.actor, world.kate.reference, one.id).error().kind ==
          ErrorKind::NotFound);
    CHECK(change(world.node, tess,
                 ChangeRelationship{.person = world.kate.reference,
                                    .id = one.id,
                                    .version = 1,
                                    .said = one.said,
                                    .why = ""})
              .error()
              .kind == ErrorKind::NotFound);
}

TEST_CASE("whoever of the two is erased, nothing of the relationship can be read") {
    for (const bool child_is_erased : {true, false}) {
        Osgoods world;
        world.mother();
        const auto& gone = child_is_erased ? world.kate : world.jo;
        const auto& stays = child_is_erased ? world.jo : world.kate;
        auto act = audit::Act::begin(world.node, karen.actor, "test.erase");
        REQUIRE(act.has_value());
        REQUIRE(audit::destroy_key(*act, text(gone.id)).has_value());
        REQUIRE(act->commit().has_value());
        CHECK(world.family(stays).empty());
    }
}
