#include "casework/sharing/answers.h"

#include <doctest/doctest.h>

#include "casework/sharing/recipient.h"

using namespace accord;
using namespace accord::sharing;

namespace {

constexpr Date today{2026, 3, 2};

Answers worried() {
    Answers answers;
    Child child;
    child.first_name = "Amara";
    child.last_name = "Bello";
    child.born_day = "14";
    child.born_month = "3";
    child.born_year = "2019";
    child.lives = "14 Tidal Row";
    answers.children.push_back(child);
    answers.how_soon = HowSoon::Today;
    answers.facts = "She said that she fell.";
    answers.must_not_find_out = Yes::No;
    answers.recipients.push_back({"org_x", "why", shield::Extent::Short, ""});
    answers.family.telling = Telling::Told;
    return answers;
}

std::string sentences(const Faults& faults) {
    std::string out;
    for (const auto& fault : faults) out += fault.where + ": " + fault.sentence + "\n";
    return out;
}

}  // namespace

TEST_CASE("answers come back from JSON as they went in, finished or not") {
    for (auto answers : {worried(), Answers{}}) {
        answers.family.look_again_on = today;
        answers.recipients.push_back({"org_y", "", shield::Extent::Everything, "I must"});
        const auto back = answers_from(to_json(answers));
        REQUIRE(back);
        CHECK(*back == answers);
    }
}

TEST_CASE("a finished set of answers has no faults, an empty one is told everything at once") {
    CHECK(first_unfinished(worried(), today).empty());
    const Answers nothing;
    CHECK(first_unfinished(nothing, today) == "child");
    CHECK(sentences(worry_faults(nothing)) ==
          "how-soon: Select how soon someone needs to act\n"
          "facts: Enter what you have seen or heard\n"
          "must-not-find-out: Select whether anyone must not find out\n");
    CHECK(sentences(people_faults(nothing)) ==
          "recipients: Select at least one organisation to share with\n"
          "told: Select whether you have told the family\n");
}

TEST_CASE("each of the three No answers asks for a line of why") {
    for (const auto telling :
         {Telling::CouldPutAtRisk, Telling::CouldHarmInvestigation, Telling::CouldNotReach}) {
        auto answers = worried();
        answers.family.telling = telling;
        CHECK(sentences(people_faults(answers)) ==
              "told-more: Say in a few words why the family was not told\n");
        answers.family.more = "Her partner may be violent";
        CHECK(people_faults(answers).empty());
    }
}

TEST_CASE("urgent asks for two things and leaves the rest for afterwards") {
    Answers answers;
    answers.how_soon = HowSoon::Now;
    answers.facts = "He is on the roof";
    CHECK(worry_faults(answers).empty());
    answers.recipients.push_back({"org_x", "", shield::Extent::Everything, ""});
    CHECK(people_faults(answers).empty());
}

TEST_CASE("a child needs a name or a record, and a place; a birth date must be one") {
    auto answers = worried();
    answers.children[0].lives.clear();
    answers.children[0].born_year = "2031";
    answers.children[0].nhs_number = "999 123";
    CHECK(sentences(child_faults(answers, today)) ==
          "child-1-lives: Enter where they live or go to school\n"
          "child-1-born: Date of birth must be in the past\n"
          "child-1-nhs-number: NHS number must have 10 digits. You can leave it empty\n");
    answers.children[0].person = "C-4QH-81T";
    CHECK(child_faults(answers, today).empty());
}

TEST_CASE("ages are said as people say them") {
    auto child = worried().children[0];
    CHECK(age_words(child, today) == "6");
    child.born_year = "2024";
    child.born_month = "12";
    CHECK(age_words(child, today) == "14 months");
    child = Child{};
    child.about_how_old = "7";
    CHECK(age_words(child, today) == "about 7");
    child.mother = "Dina Cole";
    CHECK(name_of(child) == "Unborn baby of Dina Cole");
}

TEST_CASE("a baby is so many weeks or months old, and what is no age is refused") {
    struct Case {
        std::string_view typed, said;
        int years;
    };
    const Case cases[] = {{"7", "about 7", 7},
                          {"7 years", "about 7", 7},
                          {"4 months", "about 4 months", 0},
                          {"1 month", "about 1 month", 0},
                          {"6 weeks", "about 6 weeks", 0},
                          {"18 mths", "about 18 months", 1},
                          {"3 Days", "about 3 days", 0},
                          {"0", "about 0", 0}};
    for (const auto& each : cases) {
        auto answers = worried();
        answers.children[0].born_day = answers.children[0].born_month =
            answers.children[0].born_year = "";
        answers.children[0].about_how_old = each.typed;
        CAPTURE(each.typed);
        CHECK(child_faults(answers, today).empty());
        CHECK(age_words(answers.children[0], today) == each.said);
        CHECK(age(answers.children[0], today) == each.years);
        for (const std::string_view wrong : {"old", "-1", "4 moons", "200", "400 months", "4.5"}) {
            answers.children[0].about_how_old = wrong;
            CHECK(child_faults(answers, today).size() == 1);
        }
    }
}

TEST_CASE("what has been reached is never unreached") {
    CHECK(may_follow(Reached::Sent, Reached::Opened));
    CHECK(may_follow(Reached::HeldBack, Reached::Sent));
    CHECK_FALSE(may_follow(Reached::Acknowledged, Reached::Opened));
    CHECK_FALSE(may_follow(Reached::Withdrawn, Reached::Opened));
    CHECK_FALSE(may_follow(Reached::HeldBack, Reached::Acknowledged));
}

TEST_CASE("whom a record keeps it from is said, and nobody can answer that there is no one") {
    auto answers = worried();
    CHECK(must_not_learn(answers).empty());
    answers.children.front().kept_from = "her father";
    answers.children.front().address_protected = true;
    CHECK(must_not_learn(answers) == "Her father must not learn where Amara is");
    CHECK(sentences(worry_faults(answers)) ==
          "must-not-find-out: Select yes, and say what they must not learn. Your record says: Her "
          "father must not learn where Amara is\n");
    answers.must_not_find_out = Yes::Yes;
    answers.keep_from = must_not_learn(answers);
    CHECK(worry_faults(answers).empty());
    // Only a number is secret.
    answers.children.front().address_protected = false;
    CHECK(must_not_learn(answers) == "Her father must not learn how to find Amara");
    // Sent now: asked afterwards.
    answers.how_soon = HowSoon::Now;
    answers.must_not_find_out = Yes::No;
    CHECK(worry_faults(answers).empty());
}
