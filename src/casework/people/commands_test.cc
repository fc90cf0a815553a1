#include "casework/people/commands.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "casework/people/commands_record.h"
#include "casework/people/people.h"
#include "support/must.h"
#include "support/tables.h"
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

TEST_CASE("a child is found by how their names begin, those with the whole name first") {
    test::TestNode node;
    const auto matcher = test::must(Matcher::from_program());
    auto quill = child("Katherine", "Quill", {2017, 6, 1});
    quill.other_names = {{"Kitty", "Marsh", "alias"}};
    test::must(enrol(node, at_the_school,
                     {child("Minnie", "Osgood", {2018, 6, 1}), child("Minna", "Ley", {2022, 6, 1}),
                      child("Ann", "Lee", {2016, 6, 1}), child("Annabel", "Lee", {2020, 6, 1}),
                      child("Ella-Mae", "Łukaszewicz", {2019, 6, 1}), quill}));
    const auto table = test::table("people/beginnings");
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        Looking looking{.name = table.at(row, "typed").text, .age = {}};
        if (const auto& age = table.at(row, "age").text; not age.empty())
            looking.age = std::stoi(age);
        std::vector<std::string> found;
        for (const auto& one :
             test::must(find_children(node, at_the_school, *matcher, looking)).glimpses)
            found.push_back(one.name);
        CHECK(join(found, ", ") == table.at(row, "found").text);
        CHECK(test::must(find_children(node, at_the_nursery, *matcher, looking)).glimpses.empty());
    }
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
