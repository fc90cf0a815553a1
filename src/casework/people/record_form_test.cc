#include "casework/people/record_form.h"

#include <doctest/doctest.h>

namespace accord::people {
namespace {

const Date today{2026, 3, 2};

Typed amara() {
    Typed out;
    out.given = "Amara";
    return out;
}

TEST_CASE("a day of death is as sure as it is typed, and says that they have died") {
    auto typed = amara();
    typed.died_year = "2024";
    CHECK(person_of(typed, {}, today).died == DeathDate{{2024, 1, 1}, Accuracy::YearOnly});
    typed.died_day = "3";
    typed.died_month = "5";
    typed.died_about = true;
    const auto dead = person_of(typed, {}, today);
    CHECK(dead.deceased);
    CHECK(dead.died == DeathDate{{2024, 5, 3}, Accuracy::Estimated});
    CHECK(person_of(typed_from(dead, today), dead, today) == dead);
    typed.born_year = "2025";
    CHECK(faults_of(typed, today).front().where == "died");
    typed.born_year.clear();
    typed.died_year = "2027";
    CHECK(faults_of(typed, today).front().where == "died");
}

TEST_CASE("that somebody died is known without the day, and about how old they were stays") {
    auto typed = amara();
    typed.about_how_old = "7";
    typed.deceased = true;
    const auto dead = person_of(typed, {}, today);
    CHECK(dead.deceased);
    CHECK_FALSE(dead.died.has_value());
    CHECK(person_of(typed_from(dead, today), dead, today) == dead);
}

TEST_CASE("numbers of other systems are typed with what they are") {
    auto typed = amara();
    typed.upn = "h8012 0000 1001";
    typed.identifiers = "hospital number: A12, library card: 99,";
    const auto child = person_of(typed, {}, today);
    CHECK(faults_of(typed, today).empty());
    CHECK(child.upn == "H801200001001");
    CHECK(child.identifiers ==
          std::vector<Identifier>{{"hospital number", "A12"}, {"library card", "99"}});
    CHECK(person_of(typed_from(child, today), child, today) == child);
    typed.identifiers = "A12";
    typed.upn = "A801200001001";
    CHECK(faults_of(typed, today).size() == 2);
}

TEST_CASE("the same UPRN is the same front door: what is typed otherwise puts it right") {
    auto typed = amara();
    typed.lines = "3 Heron Mews";
    typed.uprn = "100";
    auto child = person_of(typed, {}, today);
    child.addresses[0].confidential = true;
    typed.lines = "The Lodge, 3 Heron Mews";
    const auto now = person_of(typed, child, today);
    REQUIRE(now.addresses.size() == 1);
    CHECK(now.addresses[0].lines == "The Lodge, 3 Heron Mews");
    CHECK(now.addresses[0].confidential);
}

}  // namespace
}  // namespace accord::people
