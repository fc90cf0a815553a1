#include "casework/sharing/checkpoints.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/rulebook.h"

using namespace accord;
using namespace accord::sharing;

namespace {

CheckpointState state(const Answers& answers, const Outcome& outcome, std::string_view code) {
    for (const auto& line : checkpoints(test::the_rulebook(), {2026, 3, 2}, answers, outcome))
        if (line.code == code) return line.state;
    FAIL("there is no checkpoint ", std::string(code));
    return CheckpointState::NotMet;
}

}  // namespace

TEST_CASE("every practitioner's checkpoint of the rulebook is looked at, none by default") {
    for (const auto& line :
         checkpoints(test::the_rulebook(), {2026, 3, 2}, {}, {.emergency = true}))
        CHECK_MESSAGE(line.reason != "Accord does not know how to look at this one", line.code);
}

TEST_CASE("what was not done is said, and going on with a reason is not hidden") {
    Answers answers;
    answers.facts = "seen";
    CHECK(state(answers, {}, "P4.1") == CheckpointState::NotMet);
    answers.family.telling = Telling::CouldPutAtRisk;
    answers.family.more = "why";
    CHECK(state(answers, {}, "P4.1") == CheckpointState::Met);
    CHECK(state(answers, {.any_review = true, .every_review_reasoned = true}, "P1.1") ==
          CheckpointState::Overridden);
    CHECK(state(answers, {.any_review = true}, "P6.1") == CheckpointState::NotMet);
    CHECK(state(answers, {}, "P9.1") == CheckpointState::NotApplicable);
    CHECK(state(answers, {.emergency = true}, "P9.3") == CheckpointState::NotMet);
}

TEST_CASE("the privacy assessment is said, and is never more than said") {
    assessments::Status status{.covered = assessments::Covered::InDate,
                               .assessment = std::nullopt,
                               .party = "Marshgate Council",
                               .review_on = Date{2027, 2, 8},
                               .inherited = false};
    Outcome outcome{.agreement_covers_all = true};
    CHECK(state({}, outcome, "P5.1") == CheckpointState::NotApplicable);
    outcome.assessment = status;
    CHECK(state({}, outcome, "P5.1") == CheckpointState::Met);
    status.covered = assessments::Covered::ReviewLate;
    outcome.assessment = status;
    CHECK(state({}, outcome, "P5.1") == CheckpointState::NotMet);
    CHECK(state({}, outcome, "P5.2") == CheckpointState::Met);
    outcome.agreement_covers_all = false;
    CHECK(state({}, outcome, "P5.1") == CheckpointState::NotApplicable);
}
