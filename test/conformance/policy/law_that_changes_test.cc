// Children Act 2004 s.16LA is enacted and has no day. When it gets one, decisions change from that
// day and only then, and what was decided before is decided again to the same bytes.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "engine/policy/compare.h"
#include "engine/policy/decide.h"
#include "engine/policy/documents.h"
#include "rulebook/changes.h"
#include "support/policy.h"
#include "support/rulebook.h"

namespace accord::policy {
namespace {

constexpr Date appointed{2026, 10, 1};

// The rulebook of this tree, with a day for s.16LA, as a commencement order would bring it.
const rulebook::Rulebook& with_16la() {
    static const auto read = [] {
        auto tables = test::rulebook_tables();
        static std::string gateways;
        for (auto& table : tables) {
            if (not table.name.ends_with("gateways.table")) continue;
            for (const auto line : split(table.text, '\n')) {
                auto copy = std::string(line);
                if (line.starts_with("CA04_16LA "))
                    copy = replace_all(copy, "| E      | -          |", "| E      | 2026-10-01 |");
                gateways += copy + "\n";
            }
            gateways.pop_back();
            table.text = gateways;
        }
        auto out = rulebook::read_rulebook(tables);
        REQUIRE(out.ok());
        return std::move(out.rulebook);
    }();
    return read;
}

// A refuge, which no Act bound before, tells children's social care and rests on an obligation.
Question asked(Date on) {
    Question question;
    question.on = on;
    question.giver.type = "DA";
    question.receiver.type = "LA_CSC";
    question.giver.has_signed = question.receiver.has_signed = {test::london_signed()};
    question.purpose = "FRONT_DOOR";
    question.threshold = "S47";
    question.footing.basis = "LEGAL_OBLIGATION";
    question.items.resize(1);
    question.items[0].id = "worry";
    question.items[0].category = "CONCERN";
    question.channel = rulebook::Channel::Accord;
    return question;
}

Decision decided(const rulebook::Rulebook& book, Date on) {
    return decide(book, test::london_terms(), asked(on));
}

}  // namespace

TEST_CASE("s.16LA changes decisions from its day, and not one day before") {
    CHECK(decided(with_16la(), {2026, 9, 30}).answer == Answer::Review);
    const auto on_the_day = decided(with_16la(), appointed);
    CHECK(on_the_day.answer == Answer::Permit);
    CHECK(on_the_day.footing.gateway.text() == "CA04_16LA");
    CHECK(decided(with_16la(), {2027, 1, 1}).answer == Answer::Permit);
    // Without a day it is off, on any day.
    CHECK(decided(test::the_rulebook(), {2027, 1, 1}).answer == Answer::Review);
}

TEST_CASE("what was decided before its day is decided again to the same bytes") {
    for (const Date on : {Date{2026, 3, 2}, Date{2026, 9, 30}}) {
        const auto before =
            to_json(test::london_terms(), asked(on), decided(test::the_rulebook(), on));
        const auto again = to_json(test::london_terms(), asked(on), decided(with_16la(), on));
        CHECK(canonical(before) == canonical(again));
    }
    const auto kept =
        canonical(evidence(test::the_rulebook(), test::london_terms(), asked({2026, 3, 2}),
                           decided(test::the_rulebook(), {2026, 3, 2})));
    CHECK(replay(test::the_rulebook(), "kept", kept).outcome == Replayed::Same);
    // Evidence names its edition: another one says so, and does not pretend.
    CHECK(replay(with_16la(), "kept", kept).outcome == Replayed::OtherRulebook);
}

TEST_CASE("the two editions differ in one sentence, and the day in another") {
    const auto told = rulebook::differences(test::the_rulebook(), with_16la());
    REQUIRE(told.size() == 1);
    CHECK(told[0].find("CA04_16LA") != std::string::npos);
    CHECK(told[0].find("it begins on 2026-10-01; before, on a day not yet appointed") !=
          std::string::npos);
    CHECK(rulebook::differences(test::the_rulebook(), test::the_rulebook()).empty());
    CHECK(rulebook::turning(with_16la(), appointed).size() == 1);
    CHECK(rulebook::turning(with_16la(), {2026, 9, 30}).empty());
    const auto days = rulebook::turning_days(with_16la(), {2026, 9, 1});
    CHECK(std::find(days.begin(), days.end(), appointed) != days.end());
}

TEST_CASE("which answers change on its day is listed exactly, and on other days nothing is") {
    // Three kinds of organisation are enough to see it, and few enough to be asked one by one.
    auto london = test::london_terms().agreements().front();
    london.party_types = {"DA", "LA_CSC", "SCHOOL"};
    const auto terms = Terms::compile({london});
    const auto version = test::london_signed();
    const Text text{terms, version, version};
    CHECK(compare(with_16la(), text, {2026, 9, 29}, {2026, 9, 30}, one_hand()).changes.empty());
    CHECK(
        compare(test::the_rulebook(), text, {2026, 9, 30}, appointed, one_hand()).changes.empty());
    const auto found = compare(with_16la(), text, {2026, 9, 30}, appointed, one_hand());
    CHECK(found.changed > 0);
    CHECK_FALSE(sentences(with_16la(), found).empty());
    // Every sampled question changes exactly when some group has it.
    const Space space(with_16la(), terms, version);
    const auto has = [](const auto& list, const auto& code) {
        return std::find(list.begin(), list.end(), code) != list.end();
    };
    for (std::uint64_t i = 0; i < space.size(); i += 997) {
        auto question = space.at(i);
        question.on = {2026, 9, 30};
        const auto before = allowed(decide(with_16la(), terms, question));
        question.on = appointed;
        const auto after = allowed(decide(with_16la(), terms, question));
        const bool listed =
            std::any_of(found.changes.begin(), found.changes.end(), [&](const auto& change) {
                return has(change.givers, question.giver.type) and
                       has(change.receivers, question.receiver.type) and
                       has(change.purposes, question.purpose) and
                       has(change.thresholds, question.threshold) and
                       has(change.categories, question.items[0].category) and
                       has(change.bases, question.footing.basis);
            });
        REQUIRE(listed == (before != after));
    }
}

}  // namespace accord::policy
