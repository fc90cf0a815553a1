#include <doctest/doctest.h>

#include "platform/mail/address.h"
#include "platform/mail/letter.h"
#include "platform/mail/post.h"
#include "platform/mail/returned.h"
#include "support/fixed_clock.h"

namespace accord::mail {
namespace {

Address address(std::string_view typed) {
    const auto out = Address::from(typed);
    REQUIRE(out.has_value());
    return *out;
}

TEST_CASE("an address that could be read as more than one, or end a header, is none") {
    const struct {
        std::string_view typed;
        bool good;
    } rows[] = {
        {"desk@mash.marshgate.example", true},
        {" desk@mash.marshgate.example ", true},
        {"o'neill+desk@marshgate.example", true},
        {"desk@localhost", false},
        {"desk", false},
        {"@marshgate.example", false},
        {"desk@", false},
        {"desk@mash@marshgate.example", false},
        {"desk@marshgate.example\r\nBcc: other@marshgate.example", false},
        {"desk@marshgate.example\nSubject: hello", false},
        {"desk@marshgate.example> SIZE=1 <x@y.example", false},
        {"desk@marshgate.example,other@marshgate.example", false},
        {"Duty desk <desk@marshgate.example>", false},
        {"\"desk\"@marshgate.example", false},
        {"desk.@marshgate.example", false},
        {"desk..duty@marshgate.example", false},
        {"desk@-marshgate.example", false},
        {"desk@marshgate..example", false},
        {"desk@marshgate.example.", false},
        {"d\xc3\xa9sk@marshgate.example", false},
        {"desk@[127.0.0.1]", false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.typed);
        CHECK(Address::from(row.typed).has_value() == row.good);
    }
    CHECK_FALSE(Address::from(std::string(65, 'a') + "@marshgate.example").has_value());
    CHECK_FALSE(Address::from("a@" + std::string(64, 'a') + ".example").has_value());
    CHECK(address("desk@Mash.example").domain() == "Mash.example");
}

TEST_CASE("a line of a header is one line, and plain") {
    CHECK(Line::from("Something is waiting for you in Accord (R-7K4-22M)").has_value());
    for (const auto* typed : {"", " ", "one\r\ntwo", "one\ntwo", "caf\xc3\xa9", "a\tb"})
        CHECK_FALSE(Line::from(typed).has_value());
    CHECK_FALSE(Line::from(std::string(201, 'a')).has_value());
}

TEST_CASE("the header says who, when and which letter, and that no person wrote it") {
    const Letter letter{.to = address("desk@brigids.example"),
                        .subject = *Line::from("Something is waiting"),
                        .words = "Something was asked of you.",
                        .key = "let_01j8",
                        .written_at = test::nine_on_monday};
    const std::vector<std::string> header{"Date: Mon, 02 Mar 2026 09:00:00 +0000",
                                          "From: Accord <accord@marshgate.example>",
                                          "To: <desk@brigids.example>",
                                          "Subject: Something is waiting",
                                          "Message-ID: <let_01j8@marshgate.example>",
                                          "Auto-Submitted: auto-generated"};
    CHECK(header_of(letter, address("accord@marshgate.example")) == header);
    auto summer = letter;
    summer.written_at = *instant_from_text("2026-07-01T23:30:00Z");
    CHECK(header_of(summer, address("accord@marshgate.example")).front() ==
          "Date: Thu, 02 Jul 2026 00:30:00 +0100");
}

constexpr std::string_view report =
    "From: MAILER-DAEMON@relay.example\r\n"
    "To: accord@marshgate.example\r\n"
    "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n"
    "\r\n--b\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.\r\n"
    "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
    "Reporting-MTA: dns; relay.example\r\n\r\n"
    "Final-Recipient: rfc822; desk@brigids.example\r\n"
    "Action: failed\r\nStatus: 5.1.1\r\n\r\n"
    "--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
    "Message-ID: <let_01J8@marshgate.example>\r\n--b--\r\n";

std::string with(std::string_view from, std::string_view to) {
    std::string out(report);
    out.replace(out.find(from), from.size(), to);
    return out;
}

TEST_CASE("a report of failure names our letter; delays, successes and strangers' mail do not") {
    const auto us = address("accord@marshgate.example");
    CHECK(returned(report, us) == Returned{"let_01j8", "5.1.1"});
    CHECK_FALSE(returned(with("Action: failed", "Action: delayed"), us).has_value());
    CHECK_FALSE(returned(with("Status: 5.1.1", "Status: 4.2.2"), us).has_value());
    CHECK_FALSE(returned(with("Status: 5.1.1", "Status: 5.1"), us).has_value());
    CHECK_FALSE(returned(with("Status: 5.1.1", "Status: 5.1.9999"), us).has_value());
    CHECK_FALSE(returned(with("<let_01J8@marsh", "<let_01J8@other"), us).has_value());
    CHECK_FALSE(returned(with("<let_01J8@", "<@"), us).has_value());
    CHECK_FALSE(returned(with("message/delivery-status", "text/plain"), us).has_value());
    CHECK_FALSE(returned("I am away until Monday", us).has_value());
    CHECK_FALSE(returned("", us).has_value());
}

TEST_CASE("a report that was cut off, anywhere, never names another letter") {
    const auto us = address("accord@marshgate.example");
    for (std::size_t end = 0; end < report.size(); ++end) {
        const auto read = returned(report.substr(0, end), us);
        if (read) CHECK(*read == Returned{"let_01j8", "5.1.1"});
    }
}

TEST_CASE("where no server answers, a letter waits, and so does the next") {
    settings::Mail mail;
    mail.server = "127.0.0.1:1";  // nobody listens there
    mail.from = "accord@marshgate.example";
    auto post = Post::open(mail);
    REQUIRE(post.has_value());
    const Letter letter{.to = address("desk@brigids.example"),
                        .subject = *Line::from("Something is waiting"),
                        .words = "Something was asked of you.",
                        .key = "let_01j8",
                        .written_at = test::nine_on_monday};
    CHECK(post->send(letter) ==
          Answer{.fate = Fate::Later, .code = 0, .why = "no connection", .whole_server = true});
    mail.user = "accord";
    CHECK_FALSE(Post::open(mail).has_value());
    mail.user.clear();
    mail.from = "accord@localhost";
    CHECK_FALSE(Post::open(mail).has_value());
}

}  // namespace
}  // namespace accord::mail
