#include "governance/assessments/assessment.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/table.h"
#include "governance/assessments/commands.h"
#include "governance/assessments/document.h"
#include "governance/assessments/ground.h"
#include "governance/assessments/questions.h"
#include "support/rulebook.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::assessments;

namespace {

Content london() {
    return london_template(test::the_rulebook()).value();
}

Ground ground_with(std::string_view words_of_9_5) {
    return {.agreements = {
                {.uri = "https://accord.example/agreements/london-safeguarding",
                 .inherits_from = "",
                 .title = "London",
                 .version = "1.0",
                 .address = "/agreements/A-000-000",
                 .clauses = {{"9.5", "Addresses that must not be known", digest(words_of_9_5)}}}}};
}

}  // namespace

TEST_CASE("likelihood and severity give a level of the processing") {
    const auto table = test::table("assessments/levels");
    for (const auto& row : table.rows) {
        const auto likelihood = likelihood_from(table.at(row, "likelihood").text);
        const auto severity = severity_from(table.at(row, "severity").text);
        REQUIRE(likelihood.has_value());
        REQUIRE(severity.has_value());
        CAPTURE(row.line);
        CHECK(word(level({*likelihood, *severity})) == table.at(row, "level").text);
    }
    CHECK(table.rows.size() == 9);
}

TEST_CASE("an assessment that was written reads the same again") {
    const auto content = london();
    const auto bytes = canonical(to_json(content));
    const auto again = read_content(test::the_rulebook(), "again", bytes);
    REQUIRE(again.content.has_value());
    CHECK(*again.content == content);
    CHECK(canonical(to_json(*again.content)) == bytes);
}

TEST_CASE("the template answers every question, and lacks only what is one's own") {
    const auto content = london();
    for (const auto& question : questions()) {
        CHECK_MESSAGE(content.answer(question.code).size() > 100, question.code);
    }
    CHECK(content.risks.size() >= 12);
    for (const auto& still : missing(content)) {
        const bool own = still.where == "advice" or still.sentence.ends_with("say by when");
        CHECK_MESSAGE(own, still.sentence);
    }
}

TEST_CASE("every fault of a document is told, with its place") {
    const auto table = test::table("assessments/faults");
    for (const auto& row : table.rows) {
        const auto& text = table.at(row, "document").text;
        const auto read = read_content(test::the_rulebook(), "file", text);
        CAPTURE(text);
        CHECK_FALSE(read.content.has_value());
        REQUIRE_FALSE(read.faults.empty());
        const auto& wanted = table.at(row, "says").text;
        const bool said = std::any_of(
            read.faults.begin(), read.faults.end(),
            [&](const Fault& fault) { return fault.sentence.find(wanted) != std::string::npos; });
        CHECK_MESSAGE(said, "first fault: " << read.faults.front().sentence);
    }
}

TEST_CASE("a clause that changed says that its risk is to be looked at again") {
    auto content = london();
    const auto before = ground_with("as it was");
    see_all_now(before, content);
    const auto of_r1 = [&](const Ground& ground) {
        return standing(ground, content.risk("R1")->links.front());
    };
    CHECK(of_r1(before) == Standing::AsSeen);
    CHECK(of_r1(ground_with("as it is now")) == Standing::Changed);
    CHECK(of_r1(Ground{}) == Standing::Gone);
    // A flow is not a clause, and does not change.
    CHECK(standing(Ground{}, content.risk("R1")->links.back()) == Standing::AsSeen);
    const auto again = to_look_at_again(ground_with("as it is now"), content);
    CHECK(std::find(again.begin(), again.end(), "R1") != again.end());
}

TEST_CASE("numbers are never used again") {
    auto content = london();
    CHECK(next_risk_number(content) == "R13");
    content.risks.erase(content.risks.begin());
    CHECK(next_risk_number(content) == "R13");
    CHECK(next_measure_number(Content{}) == "M1");
}

TEST_CASE("a review warns ninety days before, and is late after its day") {
    const Date today{2026, 3, 2};
    CHECK(review(std::nullopt, today) == Review::NotSigned);
    CHECK(review(Date{2026, 6, 1}, today) == Review::InDate);
    CHECK(review(Date{2026, 5, 31}, today) == Review::Soon);
    CHECK(review(today, today) == Review::Soon);
    CHECK(review(Date{2026, 3, 1}, today) == Review::Late);
}
