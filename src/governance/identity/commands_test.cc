#include "governance/identity/commands.h"

#include <doctest/doctest.h>

#include "base/limits.h"
#include "governance/parties/commands.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::identity;

namespace {

const audit::Actor node_itself = audit::the_node();
constexpr std::string_view browser = "Firefox/128.0 (Linux)";

parties::Party school(Node& node) {
    return parties::admit(
               node, node_itself,
               {.name = "St Brigid’s Primary",
                .type = "SCHOOL",
                .duty_desk = {.name = "Office", .phone = "020 7946 0120", .confirmed_on = {}},
                .safeguarding_lead = {}})
        .value();
}

Invited invited(Node& node) {
    return invite(node, node_itself,
                  {.email = "Ruth.Ademola@stbrigids.example ",
                   .name = "Ruth Ademola",
                   .party = school(node).id,
                   .role = "DSL",
                   .post = "Designated safeguarding lead"})
        .value();
}

std::string code_now(Node& node, ByteView secret) {
    return time_code(secret, time_step(node.clock.now()));
}

struct Enrolled {
    Arrival arrival;
    SignedIn in;
};

Enrolled enrolled(Node& node) {
    const auto arrival = arrive_invited(node, invited(node).code).value();
    auto outcome = enrol(node, arrival, code_now(node, arrival.secret), browser).value();
    REQUIRE(std::holds_alternative<SignedIn>(outcome));
    return {arrival, std::get<SignedIn>(outcome)};
}

Arrival arriving(Node& node, std::string_view email) {
    return {.email = std::string(email),
            .invitation = {},
            .secret = {},
            .wanted = "/",
            .at = node.clock.now()};
}

OwnAccount own(Node& node, Id<Account> id) {
    auto reading = audit::Reading::begin(node, node_itself).value();
    return own_account(reading, id).value();
}

bool got_in(const Result<SignIn>& outcome) {
    return outcome and std::holds_alternative<SignedIn>(*outcome);
}

constexpr std::string_view ruth = "ruth.ademola@stbrigids.example";

}  // namespace

TEST_CASE("a printed code makes an account with an app, a post and ten recovery codes") {
    test::TestNode node;
    const auto made = enrolled(node);
    const auto account = own(node, made.in.account);
    CHECK(account.account.email == ruth);
    CHECK(account.has_app);
    CHECK(account.recovery_left == 10);
    CHECK(account.to_write_down.size() == 10);
    CHECK(account.sessions.size() == 1);
    CHECK(account.sessions[0].browser == "Firefox on Linux");
}

TEST_CASE("a printed code is good once, and for two weeks") {
    test::TestNode node;
    const auto printed = invited(node);
    const auto first = arrive_invited(node, printed.code).value();
    const auto second = arrive_invited(node, printed.code).value();
    REQUIRE(got_in(enrol(node, first, code_now(node, first.secret), browser)));
    CHECK(enrol(node, second, code_now(node, second.secret), browser).error().kind ==
          ErrorKind::Conflict);
    CHECK(arrive_invited(node, printed.code).error().kind == ErrorKind::Invalid);
    CHECK(arrive_invited(node, "0000-0000-0000-0000").error().kind == ErrorKind::Invalid);
}

TEST_CASE("a printed code older than two weeks does not work") {
    test::TestNode node;
    const auto printed = invited(node);
    node.clock.pass(hours(24 * limits::invitation_days_max));
    CHECK_FALSE(arrive_invited(node, printed.code).has_value());
}

TEST_CASE("a code from the app signs in, once") {
    test::TestNode node;
    const auto made = enrolled(node);
    node.clock.pass(seconds(60));
    const auto code = code_now(node, made.arrival.secret);
    CHECK(got_in(sign_in(node, arriving(node, ruth), code, browser)));
    CHECK_FALSE(got_in(sign_in(node, arriving(node, ruth), code, browser)));
}

TEST_CASE("the fifth wrong code locks, for somebody unknown just the same") {
    for (const std::string_view email : {ruth, std::string_view("nobody@stbrigids.example")}) {
        test::TestNode node;
        const auto made = enrolled(node);
        for (int i = 1; i < limits::code_tries_max; ++i) {
            const auto outcome = sign_in(node, arriving(node, email), "000000", browser).value();
            REQUIRE(std::holds_alternative<Refused>(outcome));
            CHECK_FALSE(std::get<Refused>(outcome).locked_until.has_value());
        }
        const auto fifth = sign_in(node, arriving(node, email), "000000", browser).value();
        CHECK(std::get<Refused>(fifth).locked_until == node.clock.now() + minutes(15));
        // The right code does not help while it is locked.
        const auto right = code_now(node, made.arrival.secret);
        const auto sixth = sign_in(node, arriving(node, email), right, browser).value();
        CHECK(std::get<Refused>(sixth).locked_until == node.clock.now() + minutes(15));
    }
}

TEST_CASE("a recovery code opens a locked door, once") {
    test::TestNode node;
    const auto made = enrolled(node);
    const auto codes = own(node, made.in.account).to_write_down;
    for (int i = 0; i < limits::code_tries_max; ++i) {
        REQUIRE(sign_in(node, arriving(node, ruth), "000000", browser).has_value());
    }
    CHECK(got_in(sign_in(node, arriving(node, ruth), codes[3], browser)));
    CHECK_FALSE(got_in(sign_in(node, arriving(node, ruth), codes[3], browser)));
    CHECK(own(node, made.in.account).recovery_left == 9);
    CHECK_FALSE(got_in(sign_in(node, arriving(node, "nobody@x.example"), codes[4], browser)));
}

TEST_CASE("codes said to be written down are not shown again") {
    test::TestNode node;
    const auto made = enrolled(node);
    REQUIRE(written_down(node, {text(made.in.account), "", ""}).has_value());
    CHECK(own(node, made.in.account).to_write_down.empty());
    CHECK(own(node, made.in.account).recovery_left == 10);
}

TEST_CASE("a third sign-in ends the one longest unseen") {
    test::TestNode node;
    const auto made = enrolled(node);
    for (int i = 0; i < 2; ++i) {
        node.clock.pass(seconds(60));
        const auto code = code_now(node, made.arrival.secret);
        REQUIRE(got_in(sign_in(node, arriving(node, ruth), code, browser)));
    }
    CHECK(own(node, made.in.account).sessions.size() == 2);
}

TEST_CASE("a new invitation gives new ways in, forgets the old, and ends every sign-in") {
    test::TestNode node;
    const auto made = enrolled(node);
    auto reading = [&] { return audit::Reading::begin(node, node_itself).value(); };
    const auto party = [&] {
        auto look = reading();
        return parties::all(look).value().front();
    }();
    const auto again = invite(node, node_itself,
                              {.email = std::string(ruth),
                               .name = "Ruth Ademola",
                               .party = party.id,
                               .role = "DSL",
                               .post = "Designated safeguarding lead"})
                           .value();
    node.clock.pass(seconds(60));
    const auto arrival = arrive_invited(node, again.code).value();
    REQUIRE(got_in(enrol(node, arrival, code_now(node, arrival.secret), browser)));
    CHECK(own(node, made.in.account).sessions.size() == 1);
    node.clock.pass(seconds(60));
    CHECK_FALSE(
        got_in(sign_in(node, arriving(node, ruth), code_now(node, made.arrival.secret), browser)));
    CHECK(got_in(sign_in(node, arriving(node, ruth), code_now(node, arrival.secret), browser)));
    auto look = reading();
    CHECK(parties::posts_of(look, text(made.in.account), {2026, 3, 2}).value().size() == 1);
}

TEST_CASE("a closed account cannot sign in, and everything it had open is ended") {
    test::TestNode node;
    const auto made = enrolled(node);
    REQUIRE(close_account(node, node_itself, made.in.account).has_value());
    CHECK(own(node, made.in.account).sessions.empty());
    node.clock.pass(seconds(60));
    CHECK_FALSE(
        got_in(sign_in(node, arriving(node, ruth), code_now(node, made.arrival.secret), browser)));
}

TEST_CASE("signing in as somebody is only for made-up data") {
    test::TestNode node;
    const auto made = enrolled(node);
    CHECK(sign_in_as(node, text(made.in.account), browser).error().kind == ErrorKind::Forbidden);
    node.settings.demo = true;
    CHECK(sign_in_as(node, text(made.in.account), browser).has_value());
    CHECK(sign_in_as(node, "acc_nonsense", browser).error().kind == ErrorKind::Invalid);
}

TEST_CASE("one cannot end somebody else's sign-in") {
    test::TestNode node;
    const auto made = enrolled(node);
    const auto session = own(node, made.in.account).sessions[0].id;
    auto act = audit::Act::begin(node, node_itself, "test").value();
    const auto other = open_account(act, {"other@x.example", "Other"}).value();
    REQUIRE(act.commit().has_value());
    CHECK(end_session(node, {text(other.id), "", ""}, session).error().kind == ErrorKind::NotFound);
    CHECK(end_session(node, {text(made.in.account), "", ""}, session).has_value());
}

TEST_CASE("what was sent too late is kept for its writer, and for a day") {
    test::TestNode node;
    const auto made = enrolled(node);
    const audit::Actor ruth_herself{text(made.in.account), "", ""};
    REQUIRE(keep_form(node, {made.in.account, "/share/S-4QH-81T/worry", "facts=seen", {}}));
    const auto kept = [&] {
        auto reading = audit::Reading::begin(node, ruth_herself).value();
        return kept_form(reading, made.in.account).value();
    };
    REQUIRE(kept().has_value());
    CHECK(kept()->body == "facts=seen");
    node.clock.pass(hours(limits::kept_form_hours_max + 1));
    CHECK_FALSE(kept().has_value());
    REQUIRE(drop_kept_form(node, ruth_herself, made.in.account).has_value());
}

TEST_CASE("an arrival is read back by us alone, and for half an hour") {
    test::TestNode node;
    Node& home = node;
    auto arrival = arriving(node, ruth);
    arrival.wanted = "/agreements";
    const auto cookie = seal_arrival(home.keys, arrival, home.entropy);
    const auto back = arrival_from(home.keys, cookie, home.clock.now());
    REQUIRE(back.has_value());
    CHECK(back->email == ruth);
    CHECK(back->wanted == "/agreements");
    CHECK_FALSE(back->invitation.has_value());
    auto spoilt = cookie;
    spoilt[40] = spoilt[40] == 'A' ? 'B' : 'A';
    CHECK_FALSE(arrival_from(home.keys, spoilt, home.clock.now()).has_value());
    const auto late = home.clock.now() + minutes(limits::arrival_minutes_max);
    CHECK_FALSE(arrival_from(home.keys, cookie, late).has_value());
}
