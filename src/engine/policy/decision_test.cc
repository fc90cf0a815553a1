#include "engine/policy/decision.h"

#include <doctest/doctest.h>

#include "engine/policy/reasons.h"

namespace accord::policy {

TEST_CASE("a permit goes; review and deny go with a reason") {
    Decision decision;
    decision.answer = Answer::Permit;
    CHECK(decision.allows({}));
    for (const auto answer : {Answer::Review, Answer::Deny}) {
        decision.answer = answer;
        CHECK_FALSE(decision.allows({}));
        CHECK_FALSE(decision.allows({.reason = "  ", .life_at_risk = true, .senior = "head"}));
        CHECK(decision.allows({.reason = "she asked us to", .life_at_risk = false, .senior = ""}));
    }
}

TEST_CASE("a stop is lifted only where life is at risk, by a named senior, with a reason") {
    Decision decision;
    decision.answer = Answer::Deny;
    decision.stop = true;
    CHECK_FALSE(decision.allows({.reason = "r", .life_at_risk = false, .senior = "head"}));
    CHECK_FALSE(decision.allows({.reason = "r", .life_at_risk = true, .senior = ""}));
    CHECK_FALSE(decision.allows({.reason = "", .life_at_risk = true, .senior = "head"}));
    CHECK(decision.allows({.reason = "r", .life_at_risk = true, .senior = "head"}));
    decision.revoked = true;
    CHECK_FALSE(decision.allows({.reason = "r", .life_at_risk = true, .senior = "head"}));
}

TEST_CASE("every reason has its row, in the order of the enumeration, with its own code") {
    const auto rows = reason_rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        INFO(rows[i].code);
        CHECK(static_cast<std::size_t>(rows[i].because) == i);
        CHECK(rows[i].sentence.size() > 10);
        for (std::size_t j = 0; j < i; ++j) CHECK(rows[i].code != rows[j].code);
    }
    CHECK(static_cast<std::size_t>(Because::KindUnknown) + 1 == rows.size());
}

TEST_CASE("each step has a title and a source") {
    for (int step = 1; step <= 14; ++step) {
        CHECK(title(static_cast<Step>(step)).size() > 5);
        CHECK(source(static_cast<Step>(step)).size() > 5);
    }
}

}  // namespace accord::policy
