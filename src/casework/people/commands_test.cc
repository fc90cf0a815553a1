#include "casework/people/commands.h"

#include <doctest/doctest.h>

#include "casework/people/people.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;

namespace {

const audit::Actor at_the_school{"acc_karen", "pty_brigids", "DSL"};
const audit::Actor at_the_nursery{"acc_tess", "pty_otters", "DSL"};

Person child(std::string given, std::string family, Date born) {
    Person out;
    out.name = {std::move(given), std::move(family), "usual"};
    out.born = BirthDate{born, Accuracy::Exact};
    out.addresses = {
        {AddressUse::Home, "14 Tidal Row, London", "E5 0XX", Date{2021, 1, 4}, {}, false, ""}};
    return out;
}

std::vector<Person> enrolled(test::TestNode& node) {
    auto made = enrol(node, at_the_school,
                      {child("Amara", "Bello", {2019, 3, 14}), child("Zoë", "Bello", {2021, 5, 1}),
                       child("Ivy", "Marchbank", {2018, 5, 9})});
    REQUIRE(made.has_value());
    return *made;
}

}  // namespace

TEST_CASE(
    "a search of the own list is by any part of a name, youngest first, and shows the least") {
    test::TestNode node;
    enrolled(node);
    const auto found = search(node, at_the_school, " BELLO ");
    REQUIRE(found.has_value());
    REQUIRE(found->size() == 2);
    CHECK((*found)[0].name == "Zoë Bello");
    CHECK((*found)[1].name == "Amara Bello");
    CHECK((*found)[1].area == "E5");
    CHECK(search(node, at_the_school, "zoe bello")->size() == 1);
    CHECK(search(node, at_the_school, "amara marchbank")->empty());
    CHECK(search(node, at_the_school, "  ")->empty());
}

TEST_CASE("another agency's people are not found, not even that they exist") {
    test::TestNode node;
    const auto amara = enrolled(node)[0];
    CHECK(search(node, at_the_nursery, "amara")->empty());
    const auto theirs = open(node, at_the_nursery, amara.reference, "share");
    const auto nobody = open(node, at_the_nursery, {'C', "ZZZZZZ"}, "share");
    REQUIRE_FALSE(theirs.has_value());
    REQUIRE_FALSE(nobody.has_value());
    CHECK(theirs.error() == nobody.error());
}

TEST_CASE("a protected address stays on the record and leaves the list of finds") {
    test::TestNode node;
    const auto amara = enrolled(node)[0];
    REQUIRE(protect(node, at_the_school, {amara.reference, "e5 0xx", "Kyle Marsh"}).has_value());
    const auto opened = open(node, at_the_school, amara.reference, "share");
    REQUIRE(opened.has_value());
    CHECK(opened->addresses[0].confidential);
    CHECK(opened->addresses[0].must_not_know == "Kyle Marsh");
    CHECK((*search(node, at_the_school, "amara"))[0].area.empty());
    const auto none = protect(node, at_the_school, {amara.reference, "E1 1AA", ""});
    CHECK(none.error().kind == ErrorKind::Invalid);
}

TEST_CASE("nothing personal lies open in the tables") {
    test::TestNode node;
    enrolled(node);
    auto reading = audit::Reading::begin(node, at_the_school);
    REQUIRE(reading.has_value());
    const auto rows = reading->many({"test.all", "select * from people"});
    REQUIRE(rows.has_value());
    for (const auto& row : *rows)
        for (const std::string_view name : {"Amara", "Bello", "Tidal", "2019-03-14"}) {
            CHECK(text_of(row.bytes("sealed")).find(name) == std::string_view::npos);
        }
}
