// A safeguarding lead is given a code on paper, makes an account with it, and comes back next day.
#include <doctest/doctest.h>

#include "governance/identity/commands.h"
#include "governance/identity/second_factor.h"
#include "governance/parties/commands.h"
#include "platform/html/components/form.h"
#include "support/door.h"

using namespace accord;
using test::says;

namespace {

constexpr auto seen = http::Status::Ok;
constexpr auto moved_on = http::Status::SeeOther;

struct Journey {
    test::Door door;
    test::Visitor ruth = door.visitor();
    std::string paper;
    Bytes key;  // what her app has learnt
    std::vector<std::string> written_down;

    void given_an_invitation_on_paper() {
        const auto node = audit::the_node();
        const auto school = parties::admit(
            door.node, node,
            {.name = "St Brigid’s Primary",
             .type = "SCHOOL",
             .duty_desk = {.name = "Office", .phone = "020 7946 0120", .confirmed_on = {}},
             .safeguarding_lead = {}});
        REQUIRE(school.has_value());
        const auto invited = identity::invite(door.node, node,
                                              {.email = "ruth@stbrigids.example",
                                               .name = "Ruth Ademola",
                                               .party = school->id,
                                               .role = "SAFEGUARDING_LEAD",
                                               .post = "Designated safeguarding lead"});
        REQUIRE(invited.has_value());
        paper = invited->code;
    }
    void when_she_types_it_in() {
        CHECK(says(ruth.get("/sign-in"), "I was invited and have a printed code"));
        ruth.get("/sign-in/invitation");
        const auto page = ruth.follow(ruth.post("/sign-in/invitation", {{"code", paper}}));
        CHECK(page.status == seen);
        CHECK(says(page, "Set up your app"));
        CHECK(says(page, "<svg"));
    }
    // The key stands on the page in groups of four letters, for typing into the app.
    void and_sets_up_her_app() {
        const auto start = ruth.page.find("<code", ruth.page.find("Key: "));
        const auto from = ruth.page.find('>', start) + 1;
        const auto words = ruth.page.substr(from, ruth.page.find('<', from) - from);
        constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        unsigned held = 0;
        int bits = 0;
        for (const char c : words) {
            if (c == ' ') continue;
            held = held << 5 | static_cast<unsigned>(alphabet.find(c));
            bits += 5;
            if (bits >= 8) key.push_back(static_cast<Byte>(held >> (bits -= 8) & 255u));
        }
        REQUIRE(key.size() == 20);
    }
    std::string code_in_her_app() {
        return identity::time_code(key, identity::time_step(door.node.clock.now()));
    }
    void then_a_wrong_code_is_told_and_nothing_is_lost() {
        const auto page = ruth.post("/sign-in/app", {{"code", "000000"}});
        CHECK(page.status == http::Status::Unprocessable);
        CHECK(says(page, "Error: "));
        CHECK(says(page, "That code is not right"));
    }
    void and_the_right_one_makes_her_account() {
        const auto page = ruth.follow(ruth.post("/sign-in/app", {{"code", code_in_her_app()}}));
        CHECK(says(page, "Write down your recovery codes"));
        for (auto at = page.body.find("<code"); at != std::string::npos;
             at = page.body.find("<code", at + 1)) {
            const auto from = page.body.find('>', at) + 1;
            written_down.push_back(page.body.substr(from, page.body.find('<', from) - from));
        }
        CHECK(written_down.size() == 10);
    }
    void and_her_recovery_codes_are_shown_once() {
        ruth.follow(ruth.post("/account/recovery", {}));
        CHECK(ruth.path == "/");
        CHECK(ruth.get("/account/recovery").status == moved_on);
        const auto account = ruth.get("/account");
        CHECK(says(account, "Ruth Ademola"));
        CHECK(says(account, "Recovery codes left"));
        CHECK_FALSE(says(account, written_down[0]));
    }
    void when_she_comes_back_next_day() {
        door.node.clock.pass(hours(24));
        const auto away = ruth.get("/agreements");
        CHECK(away.header("Location") == "/sign-in?next=/agreements");
        ruth.follow(away);
        const auto page = ruth.follow(
            ruth.post("/sign-in", {{"email", " Ruth@StBrigids.example"}, {"next", "/agreements"}}));
        CHECK(says(page, "Enter your code"));
        CHECK_FALSE(says(page, "stbrigids"));
    }
    void then_a_code_from_her_app_lets_her_in_to_where_she_was_going() {
        const auto in = ruth.post("/sign-in/code", {{"code", code_in_her_app()}});
        CHECK(in.header("Location") == "/agreements");
        CHECK(in.header("Set-Cookie").find("HttpOnly") != std::string_view::npos);
        CHECK(in.header("Set-Cookie").find("SameSite=Strict") != std::string_view::npos);
        CHECK(ruth.follow(in).status == seen);
    }
    void and_signing_out_leaves_nothing_behind() {
        const auto cookies = ruth.cookies;
        const auto out = ruth.post("/sign-out", {});
        CHECK(out.status == moved_on);
        CHECK(out.header("Clear-Site-Data").find("cookies") != std::string_view::npos);
        CHECK(ruth.cookies.empty());
        ruth.cookies = cookies;  // a thief has kept the token
        CHECK(ruth.get("/account").status == moved_on);
    }
};

}  // namespace

TEST_CASE("someone signs in with a printed code") {
    Journey journey;
    journey.given_an_invitation_on_paper();
    journey.when_she_types_it_in();
    journey.and_sets_up_her_app();
    journey.then_a_wrong_code_is_told_and_nothing_is_lost();
    journey.and_the_right_one_makes_her_account();
    journey.and_her_recovery_codes_are_shown_once();
    journey.when_she_comes_back_next_day();
    journey.then_a_code_from_her_app_lets_her_in_to_where_she_was_going();
    journey.and_signing_out_leaves_nothing_behind();
}

TEST_CASE("a stranger sees the same pages as someone we know, to the lock and past it") {
    Journey journey;
    journey.given_an_invitation_on_paper();
    journey.when_she_types_it_in();
    journey.and_sets_up_her_app();
    journey.and_the_right_one_makes_her_account();
    const auto pages = [&](std::string_view email) {
        std::vector<std::string> out;
        auto visitor = journey.door.visitor();
        visitor.follow(visitor.post("/sign-in", {{"email", std::string(email)}}));
        for (int i = 0; i < 6; ++i) {
            auto page = visitor.post("/sign-in/code", {{"code", "000000"}}).body;
            const auto token = visitor.field(html::token_field);
            REQUIRE_FALSE(token.empty());
            const auto at = page.find(token);
            page.erase(at, token.size());
            out.push_back(page);
        }
        return out;
    };
    const auto known = pages("ruth@stbrigids.example");
    CHECK(known == pages("nobody@stbrigids.example"));
    CHECK(known[0].find("That code is not right") != std::string::npos);
    CHECK(known[5].find("Too many wrong codes. Try again after 2 March 2026 at 9:15am") !=
          std::string::npos);
}
