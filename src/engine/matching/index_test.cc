#include "engine/matching/index.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "engine/matching/explain.h"
#include "engine/matching/nhs_number.h"
#include "engine/matching/normalise.h"
#include "engine/matching/population.h"
#include "engine/matching/standard.h"
#include "support/matching.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::matching;

namespace {

// "amelia,Thornbury,2015-05-04,f,E1 5AB,14,-"
Described described(std::string_view text) {
    const auto parts = split(text, ',');
    REQUIRE(parts.size() == 7);
    const auto said = [&](std::size_t i) {
        return trim(parts[i]) == "-" ? std::string_view() : trim(parts[i]);
    };
    Described out;
    out.given = join(name_words(said(0)), " ");
    out.family = join(name_words(said(1)), " ");
    out.born = read_day(said(2), Order::DayFirst);
    out.sex = said(3).empty() ? '\0' : said(3)[0];
    out.postcode = postcode(said(4));
    out.house = static_cast<std::uint16_t>(std::atoi(std::string(said(5)).c_str()));
    if (fits_check_digit(said(6)))
        out.nhs = std::strtoull(std::string(said(6)).c_str(), nullptr, 10);
    return out;
}

std::string short_word(Outcome outcome) {
    return outcome == Outcome::Match ? "match" : outcome == Outcome::Possible ? "look" : "none";
}

}  // namespace

TEST_CASE("who is who, among twenty thousand others") {
    auto index = test::a_town(20'000);
    const auto cases = test::table("matching/who_is_who");
    CHECK(cases.rows.size() >= 60);
    for (const auto& row : cases.rows) {
        const auto cell = [&](std::string_view column) { return cases.at(row, column).text; };
        CAPTURE(cell("because"));
        std::vector<PersonIndex> on_file;
        const auto people = cell("on_file");
        for (const auto person : split(people, ';'))
            on_file.push_back(index.add(described(trim(person))));
        const auto answer = index.find(described(cell("asked")));
        if (not answer.found.empty()) {
            CAPTURE(answer.found.front().probability);
            CAPTURE(sentence(answer.found.front().veto));
            CHECK(short_word(answer.outcome) == cell("outcome"));
        } else {
            CHECK(short_word(answer.outcome) == cell("outcome"));
        }
        for (const auto person : on_file) index.take_out(person);
    }
}

TEST_CASE("who is added is found by the next question, and who is taken out is not") {
    auto index = test::a_town(500);
    const auto who = described("amelia,Thornbury,2015-05-04,f,E1 5AB,14,-");
    CHECK(index.find(who).outcome == Outcome::None);
    const auto person = index.add(who);
    const auto answer = index.find(who);
    REQUIRE(answer.outcome == Outcome::Match);
    CHECK(answer.found.front().person == person);
    index.take_out(person);
    CHECK(index.find(who).outcome == Outcome::None);
}

TEST_CASE("the keys lead to nearly everyone, however they were written") {
    const auto& names = test::the_names();
    const auto population = test::a_population(20'000);
    auto index = test::a_town(20'000);
    Chances chances(9);
    std::size_t reached = 0;
    constexpr std::size_t asked = 4000;
    for (std::size_t i = 0; i < asked; ++i) {
        const auto person = chances.below(20'000);
        const auto who = population.described(population.residents()[person], names, chances);
        if (index.reaches(who, person)) ++reached;
    }
    CHECK(reached >= asked * 999 / 1000);
    CHECK(index.core_bytes() / index.size() <= 110);
}

TEST_CASE("why somebody on file may be the one adds up to the hundredth, and is what was weighed") {
    auto index = test::a_town(2'000);
    const auto cases = test::table("matching/who_is_who");
    for (const auto& row : cases.rows) {
        CAPTURE(cases.at(row, "because").text);
        const auto on_file = split(cases.at(row, "on_file").text, ';');
        if (trim(on_file.front()).empty()) continue;
        const auto person = index.add(described(trim(on_file.front())));
        const auto asked = described(cases.at(row, "asked").text);
        const auto explained = explain(index, asked, person);
        Centibits sum = 0;
        for (const auto& part : explained.parts) sum += part.worth;
        CHECK(sum == explained.total);
        CHECK(explained.veto == veto_of(index_roles, explained.levels));
        CHECK(explained.levels == index.compare(asked, person));
        index.take_out(person);
    }
}

TEST_CASE("what answers are weighed by has a name, and other tables have another") {
    const auto model = standard_version(test::the_names());
    CHECK(model.size() == 16);
    CHECK(standard_version(test::the_names()) == model);
    auto index = test::a_town(100);
    CHECK(index.model() == model);
    CHECK(explain(index, described("amelia,Thornbury,2015-05-04,f,E1 5AB,14,-"), 0).model == model);
    Faults faults;
    const auto others = Names::read("name | forms\nkatherine | kate\n",
                                    "group | kind | names\nany | any | kate\n", faults);
    REQUIRE(faults.empty());
    CHECK(standard_version(others) != model);
}
