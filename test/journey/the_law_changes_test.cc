// The law changes: on which days, what a day of it changes, by which edition this node works; and
// what the pages do with words that name no day.
#include <doctest/doctest.h>

#include "governance/agreement/commands.h"
#include "governance/editions/commands.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

bool says(const Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

TEST_CASE("A teacher reads on which days the law changes, and what one of them changes") {
    OpenHouse house;
    auto karen = house.visitor("karen");
    karen.get("/rulebook");
    REQUIRE(says(karen, "href=\"/rulebook/changes\""));
    REQUIRE(says(karen, "href=\"/rulebook/editions\""));

    karen.get("/rulebook/changes");
    CHECK(says(karen, "5 February 2026"));
    CHECK(says(karen, "?on=2026-02-05"));

    INFO("A day on which nothing begins changes no answer, however it is written");
    CHECK(karen.get("/rulebook/changes?on=1+July+2026").status == http::Status::Ok);
    CHECK(says(karen, "No row of the rulebook begins or ends on 1 July 2026"));
    CHECK(says(karen, "London Safeguarding Agreement, version 1.0"));
    CHECK(says(karen, "every plain question has the answer that it had before"));

    INFO("What names no day, and no row, is told, and stays as it was typed");
    CHECK(karen.get("/rulebook/changes?on=whenever").status == http::Status::Unprocessable);
    CHECK(says(karen, "value=\"whenever\""));
    CHECK(karen.get("/rulebook/changes?row=gateways/CA04_16LA").status ==
          http::Status::Unprocessable);
    CHECK(says(karen, "Give the day on which it would begin"));
    CHECK(karen.get("/rulebook/changes?row=gateways/NONE&on=2027-04-01").status ==
          http::Status::Unprocessable);
    CHECK(says(karen, "Choose a row of the list"));
}

TEST_CASE("The editions that a node has worked by are a page, the newest first") {
    OpenHouse house;
    auto karen = house.visitor("karen");
    karen.get("/rulebook/editions");
    CHECK(says(karen, "has taken up no edition"));

    const auto old = editions::tables_of_program();
    const auto begun = old.with_begun("gateways/CA04_16LA", {2027, 4, 1}).value();
    REQUIRE(editions::adopt(house.node, old).value());
    REQUIRE(editions::adopt(house.node, begun).value());
    karen.get("/rulebook/editions");
    const auto newest = karen.page.find(text(begun.edition()));
    const auto first = karen.page.find(text(old.edition()));
    REQUIRE(newest != std::string::npos);
    REQUIRE(first != std::string::npos);
    CHECK(newest < first);
    CHECK(says(karen, "2027-04-01"));
    CHECK(says(karen, "The first that this node worked by"));
}

TEST_CASE("The board names the boroughs that a text covers and that nobody here speaks for") {
    OpenHouse house;
    std::string board;
    {
        auto reading = audit::Reading::begin(house.node, audit::the_node()).value();
        const auto all = agreement::current_of_all(reading).value();
        for (const auto& one : all) {
            if (one.title == "London Safeguarding Agreement")
                board = "/agreements/" + text(one.reference) + "/board";
        }
    }
    auto karen = house.visitor("karen");
    REQUIRE(karen.get(board).status == http::Status::Ok);
    CHECK(says(karen, "0 of 33 have a council that has signed"));
    CHECK(says(karen, "Tower Hamlets (E09000030)"));
    const auto file = karen.get(board + "/export").body;
    CHECK(file.find("Barnet,E09000003,Area,Not in the partnership yet") != std::string::npos);
    const auto narrowed = karen.get(board + "/export?stop=signed").body;
    CHECK(narrowed.find("Barnet") == std::string::npos);
}

}  // namespace
}  // namespace accord::test
