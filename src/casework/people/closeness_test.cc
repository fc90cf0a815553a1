#include "casework/people/closeness.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::people;

namespace {

constexpr Date today{2026, 3, 2};

std::optional<BirthDate> born_in(const std::string& cell) {
    if (cell.empty()) return std::nullopt;
    if (const auto day = date_from_text(cell)) return BirthDate{*day, Accuracy::Exact};
    return BirthDate{date(std::stoi(cell), 1, 1).value(), Accuracy::YearOnly};
}

Address home_at(std::string lines) {
    Address out;
    out.lines = std::move(lines);
    out.postcode = "E5 0XX";
    return out;
}

}  // namespace

TEST_CASE("one home however it is written, row by row") {
    const auto table = test::table("people/homes");
    for (const auto& row : table.rows) {
        const auto cell = [&](std::string_view name) { return table.at(row, name).text; };
        const auto one = home_of(cell("lines"), cell("postcode"));
        const auto other = home_of(cell("other_lines"), cell("other_postcode"));
        CHECK_MESSAGE((not one.empty() and one == other) == (cell("same") == "yes"),
                      "line " << row.line << ": " << one << " / " << other);
    }
}

TEST_CASE("whom somebody means who said to whom they are close, row by row") {
    const auto table = test::table("people/closeness");
    for (const auto& row : table.rows) {
        const auto cell = [&](std::string_view name) { return table.at(row, name).text; };
        Closeness said;
        said.whom = {cell("given"), cell("family"), "usual"};
        said.born = born_in(cell("said_born"));
        said.at.lines = cell("said_lines");
        said.at.postcode = cell("said_postcode");
        Person person;
        const auto name = cell("on_record");
        person.name = {name.substr(0, name.find(' ')), name.substr(name.find(' ') + 1), "usual"};
        person.born = born_in(cell("born"));
        person.addresses = {home_at(cell("lives"))};
        CHECK_MESSAGE(is_meant(said, person, today) == (cell("meant") == "yes"),
                      "line " << row.line);
        const auto again = with_particulars(Closeness{}, particulars(said));
        REQUIRE(again.has_value());
        CHECK(particulars(*again) == particulars(said));
    }
}

TEST_CASE("too little to know anybody by is a fault on the field that would help") {
    Closeness said;
    CHECK(faults_of(said).front().where == "given");
    said.whom.given = "Zoe";
    CHECK(faults_of(said).front().where == "family");
    said.at.postcode = "E5";
    CHECK(faults_of(said).front().where == "postcode");
    said.at.postcode = "E5 0XX";
    CHECK(faults_of(said).empty());
}

TEST_CASE("a former home is nobody's home") {
    Person person;
    person.name = {"Zoë", "Bello", "usual"};
    person.addresses = {home_at("1 Weir Walk"), home_at("2 Weir Walk"), home_at("3 Weir Walk")};
    person.addresses[0].use = AddressUse::Former;
    person.addresses[1].until = Date{2026, 1, 1};
    CHECK(homes_of(person, today) ==
          std::vector<std::string>{home_of("3 Weir Walk", "E5 0XX"), family_at("bello", "E50XX")});
}
