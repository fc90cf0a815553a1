// A head teacher reads the agreement, is asked once more who she is, and signs; what is signed is
// the digest of what was shown.
#include <doctest/doctest.h>

#include "governance/agreement/commands.h"
#include "governance/agreement/commands_sign.h"
#include "governance/identity/commands.h"
#include "governance/parties/commands.h"
#include "platform/host/embedded.h"
#include "support/door.h"

using namespace accord;
using test::says;

namespace {

std::string london(std::string_view version) {
    auto json =
        parse_json(host::embedded("agreements/london-safeguarding.agreement.json").value()).value();
    json.set("version", std::string(version));
    return pretty(json);
}

struct Journey {
    test::Door door{true};
    agreement::Agreement text_one;
    test::Visitor moira = door.visitor();
    std::string address;

    agreement::Agreement published(std::string_view version) {
        const auto node = audit::the_node();
        const auto made = agreement::publish(door.node, node, door.rulebook(), london(version));
        REQUIRE(made.has_value());
        REQUIRE(made->agreement.has_value());
        const auto in_force = agreement::bring_into_force(door.node, node, made->agreement->id);
        REQUIRE(in_force.has_value());
        return *in_force;
    }
    void given_an_agreement_in_force_and_a_head_who_may_sign() {
        text_one = published("1.0");
        address = "/agreements/" + text(text_one.reference);
        auto act = audit::Act::begin(door.node, audit::the_node(), "test.world").value();
        const auto school =
            parties::admit(
                act, {.name = "St Brigid’s Primary",
                      .type = "SCHOOL",
                      .duty_desk = {.name = "Office", .phone = "020 7946 0120", .confirmed_on = {}},
                      .safeguarding_lead = {}})
                .value();
        for (const auto& [name, role] :
             {std::pair{"Moira Engleby", "SIGNATORY"}, std::pair{"Liam Portnoy", "PRACTITIONER"}}) {
            const auto email = std::string(name).substr(0, 4) + "@stbrigids.example";
            const auto account = identity::open_account(act, {email, name}).value();
            REQUIRE(parties::appoint(act, {.account = text(account.id),
                                           .name = name,
                                           .party = school.id,
                                           .role = *Code<rulebook::Role>::from(role),
                                           .post = "Head teacher",
                                           .from = {},
                                           .deputy = false}));
        }
        REQUIRE(act.commit().has_value());
        door.sign_in(moira, "Moira Engleby");
    }
    void then_her_next_act_stands_first_on_the_overview() {
        const auto page = moira.get(address);
        CHECK(says(page, "St Brigid’s Primary has not signed version 1.0."));
        CHECK(says(page, "Not signed is not a reason to hold back"));
        CHECK(says(page, "0 of 1"));
    }
    void when_she_goes_to_sign_after_a_while_she_shows_that_it_is_her() {
        door.node.clock.pass(minutes(6));
        const auto asked = moira.get(address + "/sign");
        CHECK(asked.header("Location") == "/sign-in/again?next=" + address + "/sign");
        moira.follow(asked);
        const auto before = moira.cookies;
        const auto back = moira.post("/sign-in/again", {{"next", address + "/sign"}});
        CHECK(back.header("Location") == address + "/sign");
        CHECK(moira.cookies != before);  // a new token takes the old one's place
        CHECK(says(moira.follow(back), "is your legal signature"));
    }
    std::vector<http::Field> ticked() {
        return {{"shown", moira.field("shown")},
                {"data", moira.field("data")},
                {"read", "yes"},
                {"authority", "yes"},
                {"agrees", "yes"}};
    }
    void then_two_ticks_are_not_enough() {
        auto fields = ticked();
        fields.pop_back();
        const auto page = moira.post(address + "/sign", fields);
        CHECK(page.status == http::Status::Unprocessable);
        CHECK(says(page, "Tick all three to sign"));
        CHECK(says(page, "checked"));
    }
    void and_a_text_that_changed_meanwhile_is_shown_again_and_not_signed() {
        const auto fields = ticked();
        published("2.0");
        const auto page = moira.post(address + "/sign", fields);
        CHECK(page.status == http::Status::Conflict);
        CHECK(says(page, "The text has changed since you opened this page"));
        CHECK_FALSE(says(page, "checked"));
        CHECK(says(moira.get(address), "0 of 1"));
    }
    void and_three_ticks_sign_it() {
        moira.get(address + "/sign");
        const auto shown = moira.field("shown");
        const auto page = moira.follow(moira.post(address + "/sign", ticked()));
        CHECK(moira.path == address + "/signed");
        CHECK(says(page, "St Brigid’s Primary has signed"));
        auto reading = audit::Reading::begin(door.node, audit::the_node()).value();
        const auto now = agreement::current(reading, text_one.reference).value();
        const auto hands = agreement::signatures(reading, now.id).value();
        REQUIRE(hands.size() == 1);
        CHECK(text(hands[0].digest) == shown);
        CHECK(hands[0].name == "Moira Engleby");
    }
    void and_pressing_sign_again_changes_nothing() {
        CHECK(moira.get(address + "/sign").header("Location") == address + "/signed");
        CHECK(says(moira.get(address), "1 of 1"));
        CHECK(says(moira.get(address + "/history"), "St Brigid’s Primary signed version 2.0"));
    }
    void but_a_teacher_may_not_sign() {
        auto liam = door.signed_in_as("Liam Portnoy");
        CHECK(liam.get(address + "/sign").status == http::Status::Forbidden);
        CHECK(liam.post(address + "/sign", {}).status == http::Status::Forbidden);
        CHECK(liam.get(address + "/text").status == http::Status::Ok);
    }
};

}  // namespace

TEST_CASE("a signatory signs the exact text") {
    Journey journey;
    journey.given_an_agreement_in_force_and_a_head_who_may_sign();
    journey.then_her_next_act_stands_first_on_the_overview();
    journey.when_she_goes_to_sign_after_a_while_she_shows_that_it_is_her();
    journey.then_two_ticks_are_not_enough();
    journey.and_a_text_that_changed_meanwhile_is_shown_again_and_not_signed();
    journey.and_three_ticks_sign_it();
    journey.and_pressing_sign_again_changes_nothing();
    journey.but_a_teacher_may_not_sign();
}
