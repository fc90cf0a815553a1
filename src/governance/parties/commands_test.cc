#include "governance/parties/commands.h"

#include <doctest/doctest.h>

#include "support/test_node.h"

using namespace accord;
using namespace accord::parties;

namespace {

const Date monday{2026, 3, 2};

AdmitParty school() {
    return {.name = "St Brigid’s Primary",
            .type = "SCHOOL",
            .duty_desk = {.name = "School office", .phone = "020 7946 0120", .confirmed_on = {}},
            .safeguarding_lead = {
                .name = "Safeguarding lead", .phone = "020 7946 0121", .confirmed_on = {}}};
}

Party admitted(Node& node) {
    return admit(node, audit::the_node(), school()).value();
}

audit::Reading reading(Node& node) {
    return audit::Reading::begin(node, audit::the_node()).value();
}

}  // namespace

TEST_CASE("an organisation admitted is found by its id, its reference and its type") {
    test::TestNode node;
    const auto party = admitted(node);
    auto look = reading(node);
    CHECK(find(look, party.id)->name == "St Brigid’s Primary");
    CHECK(find(look, party.reference)->id == party.id);
    REQUIRE(of_type(look, "SCHOOL")->size() == 1);
    CHECK(of_type(look, "POLICE")->empty());
    CHECK(all(look)->front().standing == Standing::Invited);
    CHECK(find(look, party.id)->active());
}

TEST_CASE("an organisation without a name, a kind or a telephone is refused, naming the field") {
    test::TestNode node;
    auto wish = school();
    wish.name = "  ";
    CHECK(admit(node, audit::the_node(), wish).error().field == "name");
    wish = school();
    wish.type = {};
    CHECK(admit(node, audit::the_node(), wish).error().field == "type");
    wish = school();
    wish.duty_desk.phone = "";
    CHECK(admit(node, audit::the_node(), wish).error().field == "desk-phone");
    auto look = reading(node);
    CHECK(all(look)->empty());
}

TEST_CASE("a suspended organisation is not active in the very next transaction") {
    test::TestNode node;
    const auto party = admitted(node);
    const auto before = [&] {
        auto look = reading(node);
        return edition(look).value();
    }();
    REQUIRE(suspend(node, audit::the_node(), party.id, party.version, "keys lost").has_value());
    auto look = reading(node);
    CHECK_FALSE(find(look, party.id)->active());
    CHECK(edition(look).value() > before);
}

TEST_CASE("a restored organisation stands where it stood") {
    test::TestNode node;
    const auto party = admitted(node);
    const auto stopped = suspend(node, audit::the_node(), party.id, party.version, "keys lost");
    const auto back = restore(node, audit::the_node(), party.id, stopped->version);
    REQUIRE(back.has_value());
    CHECK(back->standing == Standing::Invited);
    CHECK(restore(node, audit::the_node(), party.id, back->version).error().kind ==
          ErrorKind::Conflict);
}

TEST_CASE("of two people changing one organisation the second is told") {
    test::TestNode node;
    const auto party = admitted(node);
    REQUIRE(suspend(node, audit::the_node(), party.id, party.version, "keys lost").has_value());
    const auto second = leave(node, audit::the_node(), party.id, party.version);
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().kind == ErrorKind::Conflict);
}

TEST_CASE("an organisation that has left cannot be suspended, and cannot sign") {
    test::TestNode node;
    const auto party = admitted(node);
    const auto gone = leave(node, audit::the_node(), party.id, party.version).value();
    const auto outcome = suspend(node, audit::the_node(), gone.id, gone.version, "late");
    CHECK(outcome.error().kind == ErrorKind::Conflict);
    auto act = audit::Act::begin(node, audit::the_node(), "agreement.sign").value();
    CHECK(has_signed(act, gone.id).error().kind == ErrorKind::Conflict);
}

TEST_CASE("ringing a number and hearing it answered is remembered with the day") {
    test::TestNode node;
    const auto party = admitted(node);
    const ContactPoint desk{.name = "Front office", .phone = "020 7946 0122", .confirmed_on = {}};
    const auto after =
        confirm_contact(node, audit::the_node(), party.id, party.version, Contact::DutyDesk, desk);
    REQUIRE(after.has_value());
    CHECK(after->duty_desk.confirmed_on == monday);
    CHECK(after->duty_desk.phone == "020 7946 0122");
}

TEST_CASE("a post is held from its first day until the day it ends") {
    test::TestNode node;
    const auto party = admitted(node);
    const auto post = appoint(node, audit::the_node(),
                              {.account = "acc_1",
                               .name = "Ruth Ademola",
                               .party = party.id,
                               .role = "DSL",
                               .post = "Designated safeguarding lead",
                               .from = {},
                               .deputy = false})
                          .value();
    const auto held = [&](Date day) {
        auto look = reading(node);
        return posts_of(look, "acc_1", day).value().size();
    };
    CHECK(held(plus_days(monday, -1)) == 0);
    CHECK(held(monday) == 1);
    node.clock.pass(hours(24));
    REQUIRE(end_appointment(node, audit::the_node(), post.id).has_value());
    CHECK(held(monday) == 1);
    CHECK(held(plus_days(monday, 1)) == 0);
    CHECK(end_appointment(node, audit::the_node(), post.id).error().kind == ErrorKind::Conflict);
}
