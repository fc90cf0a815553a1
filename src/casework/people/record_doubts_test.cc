#include "casework/people/record_doubts.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/tables.h"

namespace accord::people {
namespace {

const Date today{2026, 3, 2};

// "3 4 2018", or "2018".
void put_born(const std::string& cell, Typed& typed) {
    const auto boxes = words(cell);
    if (boxes.empty()) return;
    typed.born_year = boxes.back();
    if (boxes.size() < 3) return;
    typed.born_day = boxes[0];
    typed.born_month = boxes[1];
}

Typed amara() {
    Typed out;
    out.given = "Amara";
    return out;
}

}  // namespace

TEST_CASE("what contradicts itself or can hardly be so is asked back, and never taken in silence") {
    const auto table = test::table("people/doubts");
    REQUIRE_FALSE(table.rows.empty());
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        const auto cell = [&](std::string_view column) { return table.at(row, column).text; };
        auto typed = amara();
        put_born(cell("born"), typed);
        typed.about_how_old = cell("age");
        typed.which_born = cell("which");
        typed.due = cell("due");
        typed.postcode = cell("postcode");
        typed.secret = not cell("secret").empty();
        typed.must_not_know = cell("secret") == "nobody" ? "" : cell("secret");
        REQUIRE(faults_of(typed, today).empty());
        const auto doubts = doubts_of(typed, {}, today);
        REQUIRE(doubts.size() == (cell("where").empty() ? 0 : 1));
        if (doubts.empty()) continue;
        CHECK(doubts.front().where == cell("where"));
        CHECK(doubts.front().sentence == cell("asked"));
    }
}

TEST_CASE("the age stands where the person says that the age is right") {
    auto typed = amara();
    put_born("3 4 2018", typed);
    typed.about_how_old = "12";
    typed.which_born = "age";
    const auto child = person_of(typed, {}, today);
    REQUIRE(child.born.has_value());
    CHECK(child.born->accuracy == Accuracy::Estimated);
    CHECK(age(child, today) == 12);
    typed.which_born = "date";
    CHECK(person_of(typed, {}, today).born == BirthDate{{2018, 4, 3}, Accuracy::Exact});
    // They were made to agree meanwhile.
    typed.about_how_old = "7";
    typed.which_born = "age";
    CHECK(person_of(typed, {}, today).born == BirthDate{{2018, 4, 3}, Accuracy::Exact});
}

TEST_CASE("a baby that was due is born without clearing when it was due") {
    Person unborn;
    unborn.born = BirthDate{{2026, 2, 20}, Accuracy::Due};
    auto typed = typed_from(unborn, today);
    typed.given = "Baby";
    put_born("24 2 2026", typed);
    CHECK(doubts_of(typed, unborn, today).empty());
    CHECK(person_of(typed, unborn, today).born == BirthDate{{2026, 2, 24}, Accuracy::Exact});
}

TEST_CASE("whether a baby that was due long ago was born may be not known, or it died") {
    auto typed = amara();
    typed.due = "3 January 2026";
    CHECK(doubts_of(typed, {}, today).size() == 1);
    typed.due_unsure = true;
    CHECK(doubts_of(typed, {}, today).empty());
    typed.due_unsure = false;
    typed.deceased = true;
    CHECK(doubts_of(typed, {}, today).empty());
}

TEST_CASE("what stands on the record already is not asked about again") {
    Person was;
    Address abroad;
    abroad.lines = "14 Tidal Row";
    abroad.postcode = "75001";
    abroad.confidential = true;
    was.addresses = {abroad};
    Reach secret;
    secret.words = "07700 900123";
    secret.confidential = true;
    was.reaches = {secret};
    auto typed = typed_from(was, today);
    typed.given = "Amara";
    CHECK(doubts_of(typed, was, today).empty());
    typed.reaches[0].words = "07700 900456";
    typed.postcode = "75002";
    const auto doubts = doubts_of(typed, was, today);
    REQUIRE(doubts.size() == 2);
    CHECK(doubts[0].where == "postcode");
    CHECK(doubts[1].where == "reach-1-must-not-know");
}

TEST_CASE("that it is not known who must not learn it is an answer, and names nobody") {
    auto typed = amara();
    typed.lines = "14 Tidal Row";
    typed.secret = true;
    typed.must_not_know = "Not known";
    const auto child = person_of(typed, {}, today);
    CHECK(child.addresses.front().confidential);
    CHECK(child.addresses.front().must_not_know.empty());
    CHECK(named_in("don’t know").empty());
    CHECK(named_in("their father") == "their father");
}

TEST_CASE("a postcode is an address, and however it is typed it is the same one") {
    auto typed = amara();
    typed.postcode = "e50xx";
    const auto child = person_of(typed, {}, today);
    REQUIRE(child.addresses.size() == 1);
    CHECK(child.addresses.front().postcode == "E5 0XX");
    typed.postcode = "E5 0xx";
    CHECK(person_of(typed, child, today).addresses.size() == 1);
}

TEST_CASE("what is wrong is told in the order of the page") {
    Faults faults;
    for (const auto* where : {"why", "reach-2-words", "postcode", "which-born", "none-of-these"})
        faults.push_back({.where = where, .sentence = "Put it right"});
    faults = in_page_order(std::move(faults));
    std::vector<std::string> order;
    for (const auto& fault : faults) order.push_back(fault.where);
    CHECK(order == std::vector<std::string>{"none-of-these", "which-born", "postcode",
                                            "reach-2-words", "why"});
}

TEST_CASE("what cannot be read is not typed, and the rest is") {
    auto typed = amara();
    typed.nhs_number = "999 123 4561";
    put_born("31 2 2018", typed);
    typed.school = "St Brigid’s Primary";
    const auto child = person_of(without(typed, faults_of(typed, today)), {}, today);
    CHECK(child.nhs_number.empty());
    CHECK_FALSE(child.born.has_value());
    CHECK(child.school == "St Brigid’s Primary");
}

}  // namespace accord::people
