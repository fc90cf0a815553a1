// The six laws of deciding, over a grid of everything the London agreement and the rulebook can
// say. The whole space is walked by `accord agreement enumerate` in a release build (script/bench
// decide).
#include <doctest/doctest.h>

#include <algorithm>

#include "engine/policy/decide.h"
#include "engine/policy/documents.h"
#include "engine/policy/explain.h"
#include "engine/policy/space.h"
#include "support/policy.h"
#include "support/rulebook.h"

namespace accord::policy {
namespace {

// Every so many questions of the space, with steps that share no factor with its dimensions.
template <class Visit>
void sample(std::uint64_t step, Visit visit) {
    const Space space(test::the_rulebook(), test::london_terms(), test::london_signed());
    for (std::uint64_t i = 0; i < space.size(); i += step) visit(space.at(i));
}

Decision asked(const Question& question) {
    return decide(test::the_rulebook(), test::london_terms(), question);
}

bool better(Fate one, Fate other) {
    return one < other;
}

AgreementTerms london() {
    return test::london_terms().agreements().front();
}

}  // namespace

TEST_CASE("law 1: some reason is always given, and it can be said in English") {
    sample(997, [](const Question& question) {
        const auto decision = asked(question);
        REQUIRE_FALSE(decision.reasons.empty());
        const auto explanation =
            explain(test::the_rulebook(), test::london_terms(), question, decision);
        for (const auto& reason : explanation.reasons) {
            REQUIRE(reason.sentence.size() > 10);
            REQUIRE(reason.sentence.find('{') == std::string::npos);
        }
        for (const auto& item : explanation.items) REQUIRE(item.sentence.size() > 10);
        REQUIRE(explanation.panel.heading.size() > 10);
        REQUIRE(explanation.legal.size() > 3);
    });
}

TEST_CASE("law 2: one more must_not never lets anything go that did not go before") {
    for (const auto& narrow : london().clauses) {
        if (narrow.effect != Effect::May or narrow.categories.empty()) continue;
        auto stricter = london();
        auto forbids = narrow;
        forbids.effect = Effect::MustNot;
        forbids.number += ".x";
        forbids.conditions.clear();
        forbids.short_version = false;
        stricter.clauses.push_back(forbids);
        const auto terms = Terms::compile({stricter});
        sample(39'989, [&](const Question& question) {
            const auto before = asked(question);
            const auto after = decide(test::the_rulebook(), terms, question);
            for (std::size_t i = 0; i < before.items.size(); ++i)
                REQUIRE_FALSE(better(after.items[i].fate, before.items[i].fate));
            if (before.answer == Answer::Deny) REQUIRE(after.answer == Answer::Deny);
            if (before.stop) REQUIRE(after.stop);
        });
    }
}

TEST_CASE("law 3: a missing signature never turns an emergency into a no") {
    sample(1'999, [](Question question) {
        question.emergency = "someone is hurt";
        for (const bool giver : {true, false}) {
            auto unsigned_one = question;
            (giver ? unsigned_one.giver : unsigned_one.receiver).has_signed.clear();
            const auto with = asked(question);
            const auto without = asked(unsigned_one);
            REQUIRE(without.answer != Answer::Deny);
            if (with.answer == Answer::Permit) REQUIRE(without.answer == Answer::Permit);
        }
    });
}

TEST_CASE("law 4: consent is never the only thing missing when a child is at risk") {
    sample(1'999, [](Question question) {
        const auto* threshold = test::the_rulebook().thresholds.find(question.threshold);
        if (threshold == nullptr or not threshold->harm) return;
        auto agreeing = question;
        agreeing.views = Views::Agree;
        agreeing.agreed = AgreedToHelp::Yes;
        question.views = Views::Object;
        question.agreed = AgreedToHelp::No;
        REQUIRE(asked(question).answer == asked(agreeing).answer);
        agreeing.footing.confidence = question.footing.confidence = Confidence::Consent;
        REQUIRE(asked(question).answer == asked(agreeing).answer);
    });
}

TEST_CASE("law 5: the same inputs give the same bytes, whatever order the clauses came in") {
    auto turned = london();
    std::reverse(turned.clauses.begin(), turned.clauses.end());
    for (auto& clause : turned.clauses)
        std::reverse(clause.receivers.begin(), clause.receivers.end());
    const auto terms = Terms::compile({turned});
    CHECK(terms.digest() == test::london_terms().digest());
    sample(4'999, [&](const Question& question) {
        const auto once = asked(question);
        const auto again = decide(test::the_rulebook(), terms, question);
        REQUIRE(once == again);
        REQUIRE(canonical(to_json(test::london_terms(), question, once)) ==
                canonical(to_json(terms, question, again)));
    });
}

TEST_CASE("law 6: an exception never turns a no into a yes") {
    const auto agreement = london();
    std::uint64_t changed = 0;
    for (std::size_t i = 0; i < agreement.clauses.size(); ++i) {
        if (not has_rule(agreement.clauses[i])) continue;
        const auto& number = agreement.clauses[i].number;
        const bool forbids = agreement.clauses[i].effect == Effect::MustNot;
        sample(99'991 + 2 * i, [&](Question question) {
            question.told = Told::Yes;
            const auto before = asked(question);
            for (const bool giver : {true, false}) {
                auto without = question;
                (giver ? without.giver : without.receiver).has_signed[0].except = {number};
                const auto after = asked(without);
                REQUIRE(before.answer <= after.answer);
                REQUIRE(before.stop == after.stop);
                REQUIRE_FALSE(better(after.items[0].fate, before.items[0].fate));
                if (forbids) REQUIRE(before == after);
                changed += before == after ? 0 : 1;
            }
        });
    }
    CHECK(changed > 0);
}

TEST_CASE("a question and its decision survive being written and read") {
    sample(300'007, [](const Question& question) {
        const auto text = canonical(
            evidence(test::the_rulebook(), test::london_terms(), question, asked(question)));
        const auto replayed = replay(test::the_rulebook(), "it", text);
        REQUIRE(replayed.outcome == Replayed::Same);
    });
}

}  // namespace accord::policy
