#include "doors/worker/postman.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "governance/letters/commands.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_joining.h"
#include "platform/mail/letter.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::letters;

namespace {

// A hub that asks and a club that is asked, on a node that has a mail server nobody answers at.
struct TwoDesks {
    TwoDesks() {
        node.settings.mail.server = "127.0.0.1:1";
        node.settings.mail.from = "accord@marshgate.example";
        node.settings.public_url = "https://accord.marshgate.example";
        hub = admit("The Hub");
        club = admit("Riverside Club");
        give_email("desk@riverside.example");
    }
    parties::Party admit(std::string name) {
        return parties::admit(
                   node, audit::the_node(),
                   {.name = std::move(name),
                    .type = "VCS",
                    .duty_desk = {.name = "Desk", .phone = "020 7946 0190", .confirmed_on = {}},
                    .safeguarding_lead = {}})
            .value();
    }
    parties::ContactEntry desk_of_club() {
        auto reading = audit::Reading::begin(node, audit::the_node()).value();
        return parties::whole(reading, parties::find(reading, club.id).value())
            .value()
            .contact(parties::ContactKind::DutyDesk);
    }
    void give_email(std::string email) {
        auto entry = desk_of_club();
        entry.name = "Club desk";
        entry.phone = "020 7946 0190";
        entry.email = std::move(email);
        entry.hours = "Evenings";
        entry.out_of_hours = "Nobody: ring 999";
        REQUIRE(parties::save_contact(node, audit::the_node(), club.id, entry).has_value());
    }
    void write_one() {
        auto act = audit::Act::begin(node, audit::the_node(), "test.write").value();
        REQUIRE(letters::write(act, {.about = about,
                                     .what = "late",
                                     .party = club.id,
                                     .desk = parties::ContactKind::SafeguardingLead,
                                     .sender = hub.id,
                                     .event = {.says = "The time to reply has run out",
                                               .by = "It was due",
                                               .due_at = node.clock.now() + hours(5),
                                               .urgent = true,
                                               .path = "/requests/"}})
                    .has_value());
        act.record(audit::fact("request.notice_given", text(about)));
        REQUIRE(act.commit().has_value());
    }
    std::vector<Dispatch> written() {
        auto reading = audit::Reading::begin(node, audit::the_node()).value();
        return written_about(reading, about).value();
    }
    std::vector<CameBack> tasks(const parties::Party& of) {
        auto reading = audit::Reading::begin(node, audit::the_node()).value();
        return came_back_to(reading, of.id).value();
    }
    bool walk() {
        auto post = mail::Post::open(node.settings.mail).value();
        return worker::walk_once(node, post).value().server_well;
    }
    std::int64_t waiting() {
        auto read = node.node().database.begin(store::Mode::Read).value();
        const auto waits = jobs::waiting(read, node.clock.now()).value();
        return waits.due + waits.later;
    }
    void comes_back(std::string_view status) {
        const auto folder = node.folder / "returns";
        for (const auto* part : {"/new", "/cur"})
            REQUIRE(host::make_folder(folder + part).has_value());
        node.settings.mail.returns = folder;
        const std::string report =
            "Content-Type: message/delivery-status\n\nAction: failed\nStatus: " +
            std::string(status) + "\n\nMessage-ID: <" + lower(text(written().front().id)) +
            "@marshgate.example>\n";
        REQUIRE(host::write_file(folder + "/new/1", report).has_value());
        REQUIRE(read_returns(node).has_value());
        CHECK(host::names_in(folder + "/new")->empty());
        CHECK(host::names_in(folder + "/cur")->size() == 1);
    }

    test::TestNode node;
    parties::Party hub;
    parties::Party club;
    Reference about = *reference_from_text('R', "R-7K4-22M");
};

}  // namespace

TEST_CASE("a letter says that something waits, by when and where, and no more") {
    TwoDesks desks;
    desks.node.settings.duty_desk = "Marshgate MASH";
    desks.node.settings.duty_phone = "020 7946 0100";
    desks.write_one();
    const auto written = desks.written();
    REQUIRE(written.size() == 1);
    CHECK(written[0].subject == "Urgent: Something is waiting for you in Accord (R-7K4-22M)");
    CHECK(written[0].words ==
          "The time to reply has run out. It was due by 2pm on Monday 2 March 2026.\r\n\r\n"
          "Sign in to read it: https://accord.marshgate.example/requests/R-7K4-22M\r\n\r\n"
          "If you cannot do it in time, call Marshgate MASH on 020 7946 0100 and give the "
          "reference.\r\n\r\n"
          "You get this because you are on duty for your organisation. Do not reply to this "
          "email.\r\n");
    CHECK(written[0].desk == parties::ContactKind::DutyDesk);  // the lead gave no address
}

TEST_CASE("nobody is written to without a mail server, without an address, or when suspended") {
    TwoDesks desks;
    desks.node.settings.mail.server.clear();
    desks.write_one();
    CHECK(desks.written().empty());
    desks.node.settings.mail.server = "127.0.0.1:1";
    desks.give_email("");
    desks.write_one();
    CHECK(desks.written().empty());
    desks.give_email("desk@riverside.example");
    const auto version = [&] {
        auto reading = audit::Reading::begin(desks.node, audit::the_node()).value();
        return parties::find(reading, desks.club.id).value().version;
    }();
    REQUIRE(parties::suspend(desks.node, audit::the_node(), desks.club.id, version, "A breach"));
    desks.write_one();
    CHECK(desks.written().empty());
    CHECK(desks.waiting() == 0);
}

TEST_CASE("while the server does not answer a letter waits; after a day it is the sender's task") {
    TwoDesks desks;
    desks.write_one();
    CHECK_FALSE(desks.walk());
    CHECK(desks.written()[0].state == State::Waiting);
    CHECK(desks.waiting() == 1);
    CHECK(desks.tasks(desks.hub).empty());
    desks.node.clock.pass(hours(24));
    CHECK_FALSE(desks.walk());
    CHECK(desks.waiting() == 0);
    const auto tasks = desks.tasks(desks.hub);
    REQUIRE(tasks.size() == 1);
    CHECK(tasks[0].dispatch.why == "no answer for a day");
    CHECK(tasks[0].party == "Riverside Club");
    CHECK(desks.tasks(desks.club).empty());
}

TEST_CASE("who has no address any more when it is sent comes back at once, without a server") {
    TwoDesks desks;
    desks.write_one();
    desks.give_email("");
    CHECK(desks.walk());
    CHECK(desks.waiting() == 0);
    REQUIRE(desks.tasks(desks.hub).size() == 1);
    CHECK(desks.tasks(desks.hub)[0].dispatch.why == "no address");
    auto post = mail::Post::open(desks.node.settings.mail).value();
    const auto again = letters::send(desks.node, post, text(desks.written()[0].id));
    REQUIRE(again.has_value());
    CHECK(again->fate == mail::Fate::Taken);  // done before: there is nothing to do
    CHECK(desks.tasks(desks.hub).size() == 1);
}

TEST_CASE("what comes back later is the sender's task once, until they have rung") {
    TwoDesks desks;
    desks.write_one();
    desks.comes_back("5.1.1");
    desks.comes_back("5.1.1");
    auto tasks = desks.tasks(desks.hub);
    REQUIRE(tasks.size() == 1);
    CHECK(tasks[0].dispatch.code == "5.1.1");
    const auto id = tasks[0].dispatch.id;
    const audit::Actor stranger{"acc_1", text(desks.club.id), "HUB_MANAGER"};
    CHECK_FALSE(see_to(desks.node, stranger, id).has_value());
    const audit::Actor theirs{"acc_2", text(desks.hub.id), "HUB_MANAGER"};
    CHECK(see_to(desks.node, theirs, id).has_value());
    CHECK(see_to(desks.node, theirs, id).has_value());
    CHECK(desks.tasks(desks.hub).empty());
    desks.comes_back("5.1.1");
    CHECK(desks.tasks(desks.hub).empty());
}

TEST_CASE("mail that is no report of ours is put away and does nothing") {
    TwoDesks desks;
    desks.write_one();
    desks.comes_back("4.2.2");
    CHECK(desks.tasks(desks.hub).empty());
    CHECK(desks.written()[0].state == State::Waiting);
}

TEST_CASE("a message about a letter that is not there holds up no other") {
    TwoDesks desks;
    {
        auto act = audit::Act::begin(desks.node, audit::the_node(), "test.write").value();
        act.post({.kind = "letter.send",
                  .about = text(act.mint<Dispatch>()),
                  .lane = std::string(letters::lane)});
        act.record(audit::fact("request.notice_given", text(desks.about)));
        REQUIRE(act.commit().has_value());
    }
    desks.write_one();
    desks.give_email("");
    CHECK(desks.walk());
    CHECK(desks.waiting() == 0);
    CHECK(desks.tasks(desks.hub).size() == 1);
    CHECK(desks.node.logged.find("letter.failed") != std::string::npos);
}
