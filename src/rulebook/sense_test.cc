// The rows of the rulebook agree with one another: what a purpose calls usual is open to those it
// is usual for, and serves that purpose.
#include <doctest/doctest.h>

#include "support/rulebook.h"

using namespace accord;
using namespace accord::rulebook;

namespace {

bool may_rely(OpenTo open) {
    return open != OpenTo::No and open != OpenTo::Competent;
}

}  // namespace

TEST_CASE("a purpose's usual gateways serve that purpose") {
    const auto& rulebook = test::the_rulebook();
    for (const auto& purpose : rulebook.purposes.all()) {
        for (const auto& code : purpose.gateways.codes) {
            const auto* gateway = rulebook.gateways.find(code);
            REQUIRE(gateway != nullptr);
            const bool serves = gateway->purposes.has(purpose.code);
            CHECK_MESSAGE(serves, code.text(), " does not serve ", purpose.code.text());
        }
    }
}

TEST_CASE("a purpose's usual bases are open to those they are usual for") {
    const auto& rulebook = test::the_rulebook();
    for (const auto& purpose : rulebook.purposes.all()) {
        CAPTURE(purpose.code.text());
        for (const auto& code : purpose.bases_public) {
            CHECK_MESSAGE(may_rely(rulebook.lawful_bases.find(code)->public_authorities),
                          code.text());
        }
        for (const auto& code : purpose.bases_other) {
            CHECK_MESSAGE(may_rely(rulebook.lawful_bases.find(code)->others), code.text());
        }
    }
}

TEST_CASE("consent is nowhere the usual basis of a public authority") {
    for (const auto& purpose : test::the_rulebook().purposes.all()) {
        for (const auto& code : purpose.bases_public) CHECK(code != Code<LawfulBasis>("CONSENT"));
    }
}

TEST_CASE("no purpose needs by default what it also needs a reason for") {
    for (const auto& set : test::the_rulebook().minimum_sets.all()) {
        CAPTURE(set.code.text());
        CHECK(set.code.text() == set.purpose.text());
        for (const auto& code : set.with_reason.codes) CHECK_FALSE(set.usual.has(code));
    }
}

TEST_CASE("whether a child may be at risk follows from the level, and danger is always harm") {
    for (const auto& threshold : test::the_rulebook().thresholds.all()) {
        CAPTURE(threshold.code.text());
        CHECK((not threshold.danger_now or threshold.harm));
        CHECK(threshold.harm == (threshold.level == 4));
    }
}

TEST_CASE("an immediate danger fits every purpose that a child could be at risk in") {
    const auto& rulebook = test::the_rulebook();
    for (const auto& purpose : rulebook.purposes.all()) {
        if (purpose.thresholds.has("S47")) {
            CHECK_MESSAGE(purpose.thresholds.has("EMERGENCY"), purpose.code.text());
        }
    }
}

TEST_CASE("every rating with a clock has one that is law, and red runs through the night") {
    const auto& rulebook = test::the_rulebook();
    for (const auto& rating : rulebook.ratings.all()) {
        if (rating.clock.empty()) continue;
        CHECK(rulebook.clocks.in_force(rating.clock, {2026, 3, 2}, Nation::England) != nullptr);
    }
    CHECK(rulebook.clocks.find("RATING_RED")->kind == ClockKind::ElapsedHours);
}

TEST_CASE("each of the five conditions of Annex 1 fits a recognised interest and nothing else") {
    int count = 0;
    for (const auto& condition : test::the_rulebook().conditions.all()) {
        if (condition.family != ConditionFamily::Annex1) continue;
        ++count;
        CHECK(condition.fits_recognised_interest);
        CHECK_FALSE((condition.fits_special or condition.fits_criminal));
    }
    CHECK(count == 5);
}

TEST_CASE("the only information that may leave on existence alone is that a service is involved") {
    int count = 0;
    for (const auto& category : test::the_rulebook().data_categories.all()) {
        if (category.existence_only) {
            ++count;
            CHECK(text(category.code) == "INVOLVEMENT");
        }
    }
    CHECK(count == 1);
}
