#include "casework/people/person.h"

#include <doctest/doctest.h>

#include "casework/people/nhs_number.h"

using namespace accord;
using namespace accord::people;

namespace {

Person a_child() {
    Person child;
    child.name = {"Amara", "Bello", "usual"};
    child.other_names = {{"Mara", "", "known as"}};
    child.born = BirthDate{{2019, 3, 14}, Accuracy::Exact};
    child.nhs_number = "9991234578";
    child.school = "St Brigid's Primary";
    child.addresses = {
        {AddressUse::Home, "14 Tidal Row, London", "E5 0XX", Date{2021, 1, 1}, {}, false, ""},
        {AddressUse::Refuge, "2 Alder Court", "E17 9QZ", Date{2026, 2, 1}, {}, true, "her father"}};
    return child;
}

}  // namespace

TEST_CASE("what is sealed comes back the same") {
    const auto child = a_child();
    const auto back = with_particulars(Person{}, particulars(child));
    REQUIRE(back.has_value());
    CHECK(*back == child);
}

TEST_CASE("an address whose flag cannot be read stays confidential") {
    auto json = *parse_json(R"({"addresses":[{"lines":"2 Alder Court"}]})");
    const auto read = with_particulars(Person{}, json);
    REQUIRE(read.has_value());
    CHECK(holds_confidential_address(*read));
}

TEST_CASE("home is the latest arrival, and a former address never") {
    auto child = a_child();
    CHECK(home(child, {2026, 3, 2})->use == AddressUse::Refuge);
    CHECK(home(child, {2025, 3, 2})->use == AddressUse::Home);
    child.addresses[1].until = Date{2026, 3, 2};
    CHECK(home(child, {2026, 3, 2})->use == AddressUse::Home);
}

TEST_CASE("birth dates are said as sure as they are") {
    auto child = a_child();
    CHECK(spoken_birth(child, {2026, 3, 13}) == "born 14 March 2019 (6)");
    CHECK(spoken_birth(child, {2026, 3, 14}) == "born 14 March 2019 (7)");
    child.born->accuracy = Accuracy::YearOnly;
    CHECK(spoken_birth(child, {2026, 3, 14}) == "born in 2019 (7)");
    child.born = BirthDate{{2026, 6, 1}, Accuracy::Due};
    CHECK(spoken_birth(child, {2026, 3, 14}) == "due 1 June 2026");
    CHECK_FALSE(age(child, {2026, 3, 14}).has_value());
}

TEST_CASE("a search goes by every part of every name") {
    CHECK(search_words(a_child()) == std::vector<std::string>{"amara", "bello", "mara"});
}

TEST_CASE("an NHS number is taken with any spacing and refused with a wrong check digit") {
    CHECK(nhs_number("999 123 4578") == "9991234578");
    CHECK(nhs_number("999-123-4578") == "9991234578");
    CHECK_FALSE(nhs_number("999 123 4579").has_value());
    CHECK(nhs_number("12345").error().sentence ==
          "NHS number must have 10 digits. You can leave it empty");
    CHECK(spoken_nhs_number("9991234578") == "999 123 4578");
}
