// A teacher is called away while writing. Her sign-in runs out, she presses Continue, and nothing
// that she wrote is lost; but nobody else is given it.
#include <doctest/doctest.h>

#include "doors/cli/marshgate.h"
#include "governance/identity/commands.h"
#include "governance/parties/commands.h"
#include "platform/html/components/form.h"
#include "support/door.h"

using namespace accord;
using test::says;

namespace {

constexpr std::string_view what_she_wrote = "Very quiet again &amp; said a bruise was from a fall.";

struct Journey {
    test::Door door{true};
    test::Visitor karen = door.visitor();
    std::string worry;  // the address of the step

    void given_a_worry_half_written() {
        const auto world = cli::marshgate_world();
        REQUIRE(world.has_value());
        REQUIRE(cli::make_marshgate(door.node, door.rulebook(), *world).has_value());
        door.sign_in(karen, "Karen Osei");
        karen.get("/share/new");
        karen.follow(karen.post("/share/new", {{"child-1-first-name", "Ada"},
                                               {"child-1-last-name", "Example"},
                                               {"child-1-school", "St Brigid's Primary"},
                                               {"version", karen.field("version")}}));
        worry = karen.path;
        REQUIRE(worry.ends_with("/worry"));
    }
    std::vector<http::Field> answers() {
        return {{"version", karen.field("version")},
                {"how-soon", "today"},
                {"facts", "Very quiet again & said a bruise was from a fall."},
                {"must-not-find-out", "no"}};
    }
    void when_she_sends_the_page_after_her_sign_in_has_run_out() {
        door.node.clock.pass(minutes(16));
        const auto away = karen.post(worry, answers());
        CHECK(away.header("Location") == "/sign-in");
        const auto shown = karen.follow(away);
        CHECK_FALSE(says(shown, "bruise"));
        CHECK(says(shown, "nothing was done here for 15 minutes"));
    }
    void then_nobody_else_at_that_desk_is_shown_it() {
        auto liam = door.signed_in_as("Liam Portnoy");
        CHECK(liam.get("/sign-in/kept").header("Location") == "/");
    }
    void and_signing_in_again_gives_it_back() {
        const auto name = karen.page.find(">Karen Osei<");
        const auto value = karen.page.rfind("value=\"", name) + 7;
        const auto account = karen.page.substr(value, karen.page.find('"', value) - value);
        const auto page = karen.follow(karen.post("/sign-in/as", {{"account", account}}));
        CHECK(karen.path == "/sign-in/kept");
        CHECK(says(page, "We kept what you wrote"));
        CHECK(says(page, what_she_wrote));
        CHECK(says(page, worry));
    }
    void and_one_press_saves_it_and_goes_on() {
        auto fields = answers();
        fields.push_back({"kept", "yes"});
        karen.follow(karen.post(worry, fields));
        CHECK(karen.path.ends_with("/people"));
        CHECK(says(karen.get(worry), what_she_wrote));
        CHECK(karen.get("/sign-in/kept").header("Location") == "/");
    }
};

}  // namespace

TEST_CASE("a sign-in ends in the middle of a worry") {
    Journey journey;
    journey.given_a_worry_half_written();
    journey.when_she_sends_the_page_after_her_sign_in_has_run_out();
    journey.then_nobody_else_at_that_desk_is_shown_it();
    journey.and_signing_in_again_gives_it_back();
    journey.and_one_press_saves_it_and_goes_on();
}

TEST_CASE("whoever is signed out by a third sign-in reads why, and somebody new reads nothing") {
    Journey journey;
    journey.given_a_worry_half_written();
    auto& door = journey.door;
    auto& first = journey.karen;
    auto second = door.signed_in_as("Karen Osei");
    door.node.clock.pass(minutes(2));
    REQUIRE(second.get("/").status == http::Status::Ok);
    auto third = door.signed_in_as("Karen Osei");
    CHECK(says(first.follow(first.get("/")), "You were signed out here from somewhere else"));
    CHECK(second.get("/").status == http::Status::Ok);
    CHECK(third.get("/").status == http::Status::Ok);
    auto nobody = door.visitor();
    CHECK_FALSE(says(nobody.get("/sign-in"), "signed out"));
}

TEST_CASE("a form without the right token does nothing, and what was typed is shown") {
    Journey journey;
    journey.given_a_worry_half_written();
    auto fields = journey.answers();
    fields.push_back({std::string(html::token_field), "forged"});
    const auto page = journey.karen.post(journey.worry, fields);
    CHECK(page.status == http::Status::Forbidden);
    CHECK(says(page, what_she_wrote));
    CHECK_FALSE(says(journey.karen.get(journey.worry), "bruise"));

    journey.karen.more_headers = {{"Sec-Fetch-Site", "cross-site"}};
    const auto elsewhere = journey.karen.post(journey.worry, journey.answers());
    CHECK(elsewhere.status == http::Status::Forbidden);
    CHECK_FALSE(says(elsewhere, "bruise"));
}

TEST_CASE("a suspended organisation is told so on its very next page, and its post ends likewise") {
    Journey journey;
    journey.given_a_worry_half_written();
    const auto node = audit::the_node();
    auto& home = journey.door.node;
    const auto school = [&] {
        auto reading = audit::Reading::begin(home, node).value();
        const auto all = parties::all(reading).value();
        for (const auto& one : all) {
            if (one.name == "St Brigid's Primary") return one;
        }
        return parties::Party{};
    }();
    REQUIRE(parties::suspend(home, node, school.id, school.version, "keys lost").has_value());
    const auto page = journey.karen.get(journey.worry);
    CHECK(page.status == http::Status::Forbidden);
    CHECK(says(page, "is suspended in Accord"));
    CHECK(says(page, "020 7946"));
}

TEST_CASE("another person's identifiers open nothing, and are not confirmed to exist") {
    Journey journey;
    journey.given_a_worry_half_written();
    auto tom = journey.door.signed_in_as("Tom Whitlock");
    const auto theirs = tom.get(journey.worry);
    const auto nothing = tom.get("/share/S-000-000/worry");
    CHECK(theirs.status == http::Status::NotFound);
    CHECK(nothing.status == http::Status::NotFound);
    auto reading = audit::Reading::begin(journey.door.node, audit::the_node()).value();
    const auto people = identity::made_up_people(reading).value();
    for (const auto& one : people) {
        if (one.account.name != "Karen Osei") continue;
        const auto own = identity::own_account(reading, one.account.id).value();
        const auto ending = "/account/sign-ins/" + text(own.sessions.at(0).id) + "/ending";
        tom.get("/account");
        CHECK(tom.post(ending, {}).status == http::Status::NotFound);
    }
    CHECK(journey.karen.get(journey.worry).status == http::Status::Ok);
}
