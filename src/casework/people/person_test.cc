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

// As it was written before numbers, a UPRN and a day of death were kept.
constexpr std::string_view bytes_of_before =
    R"({"addresses":[{"confidential":false,"from":"2021-01-01","lines":"14 Tidal Row, London",)"
    R"("must_not_know":"","postcode":"E5 0XX","until":null,"use":"home"},)"
    R"({"confidential":true,"from":"2026-02-01","lines":"2 Alder Court",)"
    R"("must_not_know":"her father","postcode":"E17 9QZ","until":null,"use":"refuge"}],)"
    R"("born":{"accuracy":"exact","day":"2019-03-14"},"deceased":false,"gender":"",)"
    R"("interpreter":false,"language":"","name":{"family":"Bello","given":"Amara","use":"usual"},)"
    R"("needs":"","nhs_number":"9991234578",)"
    R"("other_names":[{"family":"","given":"Mara","use":"known as"}],)"
    R"("school":"St Brigid's Primary","sex":""})";

TEST_CASE("what was sealed before is read as it was, and is written as it was") {
    const auto read = with_particulars(Person{}, parse_json(bytes_of_before).value());
    REQUIRE(read.has_value());
    CHECK(*read == a_child());
    CHECK(canonical(particulars(a_child())) == bytes_of_before);
}

TEST_CASE("what came later is sealed and comes back the same") {
    auto child = a_child();
    child.upn = "H801200001001";
    child.identifiers = {{"hospital number", "A12"}, {"library card", "99"}};
    child.addresses[1].uprn = "10008239871";
    child.reaches = {{.kind = ReachKind::Email,
                      .words = "amara@mail.example",
                      .whose = "her mother’s",
                      .ringing = Ringing::NotSafe,
                      .ringing_why = "he reads it",
                      .confidential = true,
                      .must_not_know = "her father",
                      .former = true}};
    child.deceased = true;
    child.died = DeathDate{{2026, 2, 1}, Accuracy::Estimated};
    const auto back = with_particulars(Person{}, particulars(child));
    REQUIRE(back.has_value());
    CHECK(*back == child);
}

TEST_CASE("what a state of a record says otherwise has its own name") {
    auto now = a_child();
    now.upn = "H801200001001";
    CHECK(changed_between(a_child(), now) == std::vector<std::string>{"pupil number (UPN)"});
    now.identifiers = {{"hospital number", "A12"}};
    CHECK(changed_between(a_child(), now).back() == "other numbers");
}

TEST_CASE("age stops at death, and is not said where its day is not known") {
    auto child = a_child();
    child.deceased = true;
    CHECK_FALSE(age(child, {2026, 3, 14}).has_value());
    CHECK(spoken_death(child) == "They have died");
    child.died = DeathDate{{2024, 3, 13}, Accuracy::Exact};
    CHECK(age(child, {2026, 3, 14}) == 4);
    CHECK(spoken_death(child) == "On 13 March 2024");
    child.died->accuracy = Accuracy::YearOnly;
    CHECK(spoken_death(child) == "In 2024");
}

TEST_CASE("one front door is one place, whatever else is written of it") {
    auto was = a_child();
    was.addresses[1].uprn = "10008239871";
    auto now = a_child();
    now.addresses = {{AddressUse::Home, "The Lodge", "", {}, {}, false, "", "10008239871"}};
    keep_shut(was, now);
    REQUIRE(now.addresses.size() == 1);
    CHECK(now.addresses[0].confidential);
    CHECK(now.addresses[0].must_not_know == "her father");
}

TEST_CASE("a UPRN is taken with spaces and noughts in front, and with twelve digits at most") {
    CHECK(uprn("0010 0082 39871") == "10008239871");
    CHECK(uprn("100082398711") == "100082398711");
    CHECK_FALSE(uprn("1000823987112").has_value());
    CHECK_FALSE(uprn("12a").has_value());
    CHECK_FALSE(uprn("000").has_value());
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
    CHECK(spoken_birth(child, {2026, 3, 14}) == "born in 2019 (about 7)");
    // "About 7", said on some day: no day of it is known, and none is made up.
    child.born->accuracy = Accuracy::Estimated;
    CHECK(spoken_birth(child, {2026, 3, 14}) == "born about 2019 (about 7)");
    CHECK(spoken_age(child, {2026, 3, 14}) == "about 7");
    child.deceased = true;
    child.died = DeathDate{{2025, 5, 1}, Accuracy::Exact};
    CHECK(spoken_birth(child, {2026, 3, 14}) == "born about 2019 (died at about 6)");
    child.deceased = false;
    child.died.reset();
    child.born = BirthDate{{2026, 6, 1}, Accuracy::Due};
    CHECK(spoken_birth(child, {2026, 3, 14}) == "due 1 June 2026");
    CHECK_FALSE(age(child, {2026, 3, 14}).has_value());
    CHECK(spoken_age(child, {2026, 3, 14}).empty());
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
