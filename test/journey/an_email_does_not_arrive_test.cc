// An e-mail to a desk does not arrive: the share did, and whoever sent it is told whom to ring.
// Through the pages, in process; nobody answers at the mail server.
#include <doctest/doctest.h>

#include "doors/cli/walker.h"
#include "doors/worker/postman.h"
#include "governance/letters/commands.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_joining.h"
#include "support/open_house.h"

using namespace accord;

namespace {

struct DeafServer {
    test::OpenHouse house;
    test::Visitor karen = house.visitor("karen");
    std::string share;
    std::string inbox;  // as Karen read it last

    void given_the_hub_gave_an_address() {
        house.node.settings.mail.server = "127.0.0.1:1";
        house.node.settings.mail.from = "accord@marshgate.example";
        const auto& hub = house.marshgate.party("mash");
        const auto version = [&] {
            auto reading = audit::Reading::begin(house.node, audit::the_node()).value();
            return parties::whole(reading, parties::find(reading, hub).value())
                ->contact(parties::ContactKind::DutyDesk)
                .version;
        }();
        const parties::ContactEntry desk{.name = "MASH duty desk",
                                         .phone = "020 7946 0100",
                                         .email = "desk@mash.example",
                                         .hours = "Always",
                                         .out_of_hours = "Nobody: ring 999",
                                         .version = version};
        REQUIRE(parties::save_contact(house.node, audit::the_node(), hub, desk));
    }
    void when_a_worry_is_sent_at_once() {
        karen.get("/share/new");
        const auto amara = cli::choice_in(karen.page, "Amara Bello");
        REQUIRE(amara.has_value());
        press("/share/new", {*amara});
        share = karen.path.substr(0, karen.path.rfind('/'));
        press(share + "/worry", {{"how-soon", "now"},
                                 {"facts", "A bruise on one wrist."},
                                 {"must-not-find-out", "no"},
                                 {"send-now", "yes"}});
        press(share + "/now", {});
        house.do_all_work();
    }
    void press(const std::string& path, std::vector<http::Field> fields) {
        fields.push_back({"version", karen.field("version")});
        karen.follow(karen.post(path, std::move(fields)));
    }
    void when_no_server_answers_for_a_day() {
        auto post = mail::Post::open(house.node.settings.mail).value();
        REQUIRE(worker::walk_once(house.node, post).has_value());
        house.node.clock.pass(hours(24));
        REQUIRE(worker::walk_once(house.node, post).has_value());
    }
    bool karen_reads(std::string_view words) {
        auto now = house.visitor("karen");
        now.get("/inbox");
        inbox = now.page;
        return inbox.find(words) != std::string::npos;
    }
    std::string button_of() {
        const auto from = inbox.find("/letters/");
        REQUIRE(from != std::string::npos);
        return inbox.substr(from, inbox.find('"', from) - from);
    }
};

}  // namespace

TEST_CASE("an email does not arrive: the sender is told whom to ring, until they have") {
    DeafServer story;
    story.given_the_hub_gave_an_address();
    story.when_a_worry_is_sent_at_once();
    auto priya = story.house.visitor("priya");
    priya.get(story.share);
    CHECK(priya.page.find("A bruise on one wrist.") != std::string::npos);  // the share is there
    CHECK_FALSE(story.karen_reads("did not arrive"));
    story.when_no_server_answers_for_a_day();
    CHECK(story.karen_reads("Emails that did not arrive"));
    CHECK(story.karen_reads("Our email to the duty desk of Marshgate MASH about <a"));
    CHECK(story.karen_reads(story.share.substr(7) + "</a> did not arrive."));
    CHECK(story.karen_reads("tel:02079460100"));
    const auto button = story.button_of();
    // Another organisation may not say so for them.
    auto later = story.house.visitor("priya");
    later.get("/inbox");
    CHECK(later.page.find("did not arrive") == std::string::npos);
    CHECK(later.post(button, {}).status == http::Status::Forbidden);
    CHECK(story.karen_reads("did not arrive"));
    auto karen = story.house.visitor("karen");
    karen.get("/inbox");
    CHECK(karen.post(button, {}).status == http::Status::SeeOther);
    CHECK(karen.post(button, {}).status == http::Status::SeeOther);  // pressed twice
    CHECK_FALSE(story.karen_reads("did not arrive"));
}
