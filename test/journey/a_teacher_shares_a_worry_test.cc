// A school's safeguarding lead shares a worry before the bell: the main job, end to end, through
// the pages, in process. Then what people do by accident: press twice, go back, leave it, both
// write.
#include <doctest/doctest.h>

#include "base/text.h"
#include "governance/audit/commands.h"
#include "governance/parties/commands.h"
#include "platform/html/components/form.h"
#include "support/golden.h"
#include "support/open_house.h"

using namespace accord;

namespace {

using Fields = std::vector<http::Field>;

bool says(const test::Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

// One school morning: who is there, and where they have got to. Steps read and change it.
struct Morning {
    test::OpenHouse house;
    test::Visitor karen = house.visitor("karen");
    std::string share;  // S-4QH-81T

    std::string at(std::string_view step) const {
        return "/share/" + share + (step.empty() ? "" : "/" + std::string(step));
    }
    std::string party(std::string_view key) const { return text(house.marshgate.party(key)); }

    http::Response send(test::Visitor& visitor, const std::string& target, Fields fields) {
        fields.push_back({"version", visitor.field("version")});
        return visitor.follow(visitor.post(target, std::move(fields)));
    }
    // The value of the first choice on the page whose label is this.
    std::string choice(const test::Visitor& visitor, std::string_view label) const {
        const auto at_label = visitor.page.find(label);
        if (at_label == std::string::npos) return {};
        const auto from = visitor.page.rfind("value=\"", at_label) + 7;
        return visitor.page.substr(from, visitor.page.find('"', from) - from);
    }

    void given_she_has_chosen_the_child() {
        karen.get("/share/new");
        send(karen, "/share/new", {{"record", choice(karen, "Amara Bello")}});
        REQUIRE(karen.path.ends_with("/worry"));
        share = karen.path.substr(7, 9);
    }
    Fields the_worry() const {
        return {{"how-soon", "today"},
                {"facts", "Kyle pushed mummy and she fell. They are at 14 Alder Court now."},
                {"view", "Mum is pregnant. Amara has been quiet."},
                {"must-not-find-out", "yes"},
                {"keep-from", "Kyle Marsh must not learn that Amara told us"}};
    }
    void when_she_says_what_she_has_seen() {
        send(karen, at("worry"), the_worry());
        REQUIRE(karen.path == at("people"));
    }
    void when_she_says_who_needs_to_know() {
        send(karen, at("people"),
             {{"recipients", party("mash")},
              {"recipients", party("police")},
              {"recipients", party("health")},
              {"recipients", party("tidal")},
              {"others-see", "short"},
              {"told", "could-put-at-risk"},
              {"told-more", "Her partner may be violent"}});
        REQUIRE(karen.path == at("check"));
    }
    void given_she_is_at_the_check_page() {
        given_she_has_chosen_the_child();
        when_she_says_what_she_has_seen();
        when_she_says_who_needs_to_know();
    }
    void when_she_sends_with_a_reason() {
        send(karen, at("check"), {{"go-on-" + party("tidal"), "They collect her today"}});
        REQUIRE(karen.path == at("sent"));
    }
    void then_the_rules_speak_in_three_states() {
        CHECK(says(karen, "You can share this"));
        CHECK(says(karen, "Think about how much"));
        CHECK(says(karen, "Talk to your safeguarding lead first"));
        CHECK(says(karen, "Go on: a child may be harmed"));
        CHECK(says(karen, "The legal wording we will record"));
        CHECK(says(karen, "it would show where someone protected lives"));
        CHECK(says(karen, "Share with 4 organisations"));
    }
    void then_nothing_goes_without_a_reason() {
        send(karen, at("check"), {});
        CHECK(karen.path == at("check"));
        CHECK(says(karen, "<title>Error: Check, then share"));
        CHECK(says(karen, "Say in one line why you are going on with Tidal Row Youth Club"));
    }
    void then_she_is_promised_times() {
        CHECK(says(karen, share));
        CHECK(says(karen, "will tell you that they have it"));
        CHECK(says(karen, "by 5pm tomorrow"));
        CHECK(says(karen, "You have not told the family"));
    }
    void then_the_mash_reads_its_own_version_and_says_so() {
        auto priya = house.visitor("priya");
        CHECK(says(priya, "Amara Bello"));
        priya.get(at(""));
        CHECK(says(priya, "Kyle pushed mummy"));
        CHECK(says(priya, "[address held back]"));
        CHECK_FALSE(says(priya, "Alder Court"));
        CHECK(says(priya, "Take care"));
        CHECK(says(priya, "Opinion"));
        send(priya, at("acknowledge"), {});
        CHECK(says(priya, "You have it"));
    }
    void then_health_visiting_reads_the_short_version() {
        auto ruth = house.visitor("ruth");
        ruth.get(at(""));
        CHECK(says(ruth, "Amara Bello"));
        CHECK(says(ruth, "020 7946 0161"));
        CHECK_FALSE(says(ruth, "pushed"));
    }
    void then_others_are_refused() {
        auto zara = house.visitor("zara");
        const auto page = zara.get(at(""));
        CHECK(page.status == http::Status::Forbidden);
        CHECK_FALSE(says(zara, "Amara"));
        CHECK(zara.post(at("acknowledge"), {}).status == http::Status::Forbidden);
        CHECK(zara.get(at("correct")).status == http::Status::Forbidden);
    }
    void then_she_sees_both() {
        karen.get(at(""));
        CHECK(says(karen, "They have it: Priya Nair, MASH manager"));
        CHECK(says(karen, "Opened"));
        CHECK(says(karen, "Look again on"));
    }
    int shares_at_the_mash() {
        auto priya = house.visitor("priya");
        priya.get("/inbox");
        int count = 0;
        for (auto at = priya.page.find("/share/S-"); at != std::string::npos;
             at = priya.page.find("/share/S-", at + 1))
            ++count;
        return count;
    }
};

}  // namespace

TEST_CASE("a teacher shares a worry before the bell") {
    Morning morning;
    morning.given_she_is_at_the_check_page();
    morning.then_the_rules_speak_in_three_states();
    morning.then_nothing_goes_without_a_reason();
    morning.when_she_sends_with_a_reason();
    morning.then_she_is_promised_times();
    morning.house.do_all_work();
    morning.then_the_mash_reads_its_own_version_and_says_so();
    morning.then_health_visiting_reads_the_short_version();
    morning.then_others_are_refused();
    morning.then_she_sees_both();
    const auto sound = audit::verify(morning.house.node.node().database, {});
    REQUIRE(sound);
    CHECK(sound->sound());
}

TEST_CASE("pressing Send twice sends once, and Back after sending says that it is sent") {
    Morning morning;
    morning.given_she_is_at_the_check_page();
    const auto version = morning.karen.field("version");
    const Fields once{{"version", version},
                      {"go-on-" + morning.party("tidal"), "They collect her today"}};
    const auto first = morning.karen.post(morning.at("check"), once);
    const auto second = morning.karen.post(morning.at("check"), once);
    CHECK(first.header("Location") == morning.at("sent"));
    CHECK(second.header("Location") == morning.at("sent"));
    CHECK(morning.shares_at_the_mash() == 1);
    for (const auto* step : {"child", "worry", "people", "check"}) {
        morning.karen.get(morning.at(step));
        CHECK(says(morning.karen, "This has been sent"));
        CHECK(says(morning.karen, morning.at("")));
    }
}

TEST_CASE("each step says all that is missing at once, and keeps what was typed") {
    Morning morning;
    morning.karen.get("/share/new");
    morning.send(morning.karen, "/share/new", {{"child-1-first-name", "Wren"}});
    CHECK(says(morning.karen, "<title>Error: Who is the child?"));
    CHECK(says(morning.karen, "Enter where they live or go to school"));
    CHECK(says(morning.karen, "value=\"Wren\""));
    morning.share = morning.karen.path.substr(7, 9);
    morning.send(morning.karen, morning.at("child"),
                 {{"child-1-first-name", "Wren"}, {"child-1-school", "St Brigid's Primary"}});
    REQUIRE(morning.karen.path == morning.at("worry"));
    morning.send(morning.karen, morning.at("worry"), {{"view", "She is not herself"}});
    CHECK(says(morning.karen, "Select how soon someone needs to act"));
    CHECK(says(morning.karen, "Enter what you have seen or heard"));
    CHECK(says(morning.karen, "Select whether anyone must not find out"));
    CHECK(says(morning.karen, "She is not herself"));
    morning.karen.get("/");
    CHECK(says(morning.karen, "To finish"));
}

TEST_CASE("two people editing one draft are shown both, and nothing is lost") {
    Morning morning;
    morning.given_she_has_chosen_the_child();
    auto liam = morning.house.visitor("liam");
    liam.get(morning.at("worry"));
    const auto version = liam.field("version");
    morning.when_she_says_what_she_has_seen();
    auto his = morning.the_worry();
    his[1].value = "Liam heard it in the corridor.";
    his.push_back({"version", version});
    liam.follow(liam.post(morning.at("worry"), his));
    CHECK(says(liam, "Someone else changed this while you were writing"));
    CHECK(says(liam, "Karen Osei saved this"));
    CHECK(says(liam, "Kyle pushed mummy"));
    CHECK(says(liam, "Liam heard it in the corridor."));
    his.pop_back();
    morning.send(liam, morning.at("worry"), his);
    CHECK(liam.path == morning.at("people"));
}

TEST_CASE("a session that ends in the middle of a draft loses nothing") {
    Morning morning;
    morning.given_she_has_chosen_the_child();
    morning.house.node.clock.pass(minutes(20));
    auto late = morning.the_worry();
    late.push_back({"version", morning.karen.field("version")});
    const auto answer = morning.karen.post(morning.at("worry"), late);
    CHECK(answer.header("Location").starts_with("/sign-in"));
    auto again = morning.house.visitor("karen");
    again.get("/sign-in/kept");
    CHECK(says(again, "Kyle pushed mummy"));
    again.get("/");
    CHECK(says(again, "To finish"));
}

TEST_CASE("a recipient suspended between check and send is held, and the sender is told") {
    Morning morning;
    morning.given_she_is_at_the_check_page();
    auto reading = audit::Reading::begin(morning.house.node, audit::the_node());
    REQUIRE(reading);
    const auto police = parties::find(*reading, morning.house.marshgate.party("police"));
    REQUIRE(police);
    REQUIRE(parties::suspend(morning.house.node, audit::the_node(), police->id, police->version,
                             "to see what happens"));
    morning.when_she_sends_with_a_reason();
    CHECK(says(morning.karen, "Not sent to Metropolitan Police, Marshgate."));
    CHECK(says(morning.karen, "Nothing can be sent to them just now"));
    CHECK(morning.shares_at_the_mash() == 1);
}

TEST_CASE("another organisation's draft is not there, whatever its reference") {
    Morning morning;
    morning.given_she_has_chosen_the_child();
    auto zara = morning.house.visitor("zara");
    for (const auto* step : {"child", "worry", "people", "check", "now"})
        CHECK(zara.get(morning.at(step)).status == http::Status::NotFound);
    CHECK(zara.post(morning.at("worry"), morning.the_worry()).status == http::Status::NotFound);
    CHECK_FALSE(says(zara, "Amara"));
}

TEST_CASE("an emergency share takes one line and one press") {
    Morning morning;
    morning.given_she_has_chosen_the_child();
    morning.send(morning.karen, morning.at("worry"),
                 {{"facts", "He is at the gate with a knife"}, {"send-now", "yes"}});
    REQUIRE(morning.karen.path == morning.at("now"));
    CHECK(says(morning.karen, "999"));
    morning.send(morning.karen, morning.at("now"), {});
    REQUIRE(morning.karen.path == morning.at("sent"));
    CHECK(says(morning.karen, "Finish this: 3 questions"));
    morning.karen.get("/");
    CHECK(says(morning.karen, "Finish this: 3 questions"));
    CHECK(morning.shares_at_the_mash() == 1);
    morning.karen.get(morning.at("finish"));
    morning.send(morning.karen, morning.at("finish"),
                 {{"must-not-find-out", "yes"},
                  {"keep-from", "Her father must not learn of it"},
                  {"told", "told"}});
    CHECK(morning.karen.path == morning.at(""));
    CHECK_FALSE(says(morning.karen, "Finish this"));
}

TEST_CASE("the check page in its three states is as it was agreed to be") {
    Morning morning;
    morning.given_she_is_at_the_check_page();
    auto page = morning.karen.page;
    // The page's own token is chance, and the test does not stand on it.
    const auto token = morning.karen.field(html::token_field);
    REQUIRE_FALSE(token.empty());
    page = replace_all(page, token, "TOKEN");
    page = replace_all(page.substr(page.find("<main")), "><", ">\n<");
    test::check_golden("pages/share-check.html", page);
}
