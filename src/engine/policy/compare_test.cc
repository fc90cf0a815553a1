// A comparison must be exact: equal to asking every question of both texts, one by one.
#include "engine/policy/compare.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "engine/policy/boxes.h"
#include "engine/policy/decide.h"
#include "support/policy.h"
#include "support/rulebook.h"

namespace accord::policy {
namespace {

using Code6 = std::array<std::string, 6>;
using Changes = std::map<Code6, std::pair<Allowed, Allowed>>;

const SignedVersion version{"https://accord.example/agreements/small", "1.0"};

// Every so many rows of a list, so that the whole space can be asked one by one.
template <class Noun>
void thin(rulebook::List<Noun>& list, std::size_t first, std::size_t every) {
    std::vector<Noun> rows;
    for (std::size_t i = first; i < list.all().size(); i += every) rows.push_back(list.all()[i]);
    list = rulebook::List<Noun>(std::move(rows));
}

rulebook::Rulebook small_rulebook(std::size_t start) {
    auto book = test::the_rulebook();
    thin(book.agency_types, start % 6, 7);
    thin(book.purposes, start % 7, 8);
    thin(book.thresholds, start % 2, 3);
    thin(book.lawful_bases, start % 3, 3);
    thin(book.data_categories, start % 5, 6);
    return book;
}

// The same numbers on every machine (Knuth's multiplier).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t n) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state_ >> 33) % n);
    }
    bool once_in(std::size_t n) { return below(n) == 0; }
    // Some rows of a list; sometimes none, which is any.
    template <class Noun>
    std::vector<Code<Noun>> some(const rulebook::List<Noun>& list) {
        std::vector<Code<Noun>> out;
        for (const auto& row : list.all()) {
            if (once_in(3) and (out.empty() or out.back() != row.code)) out.push_back(row.code);
        }
        return out;
    }

private:
    std::uint64_t state_;
};

Clause random_clause(const rulebook::Rulebook& book, Dice& dice, std::size_t number) {
    Clause clause;
    clause.number = std::to_string(number);
    clause.effect = dice.once_in(4)   ? Effect::MustNot
                    : dice.once_in(3) ? Effect::Must
                                      : Effect::May;
    clause.givers = dice.some(book.agency_types);
    clause.receivers = dice.some(book.agency_types);
    clause.purposes = dice.some(book.purposes);
    clause.thresholds = dice.some(book.thresholds);
    clause.categories = dice.some(book.data_categories);
    if (dice.once_in(3)) clause.bases = dice.some(book.lawful_bases);
    if (dice.once_in(8)) clause.channels = {rulebook::Channel::Phone};
    auto& wanted = clause.effect == Effect::MustNot ? clause.unless : clause.conditions;
    if (dice.once_in(4)) wanted = {Requirement::ToldOrReason};
    if (dice.once_in(4)) wanted = {Requirement::PublicReceiver};
    clause.short_version = clause.effect == Effect::May and dice.once_in(4);
    return clause;
}

AgreementTerms random_terms(const rulebook::Rulebook& book, Dice& dice) {
    AgreementTerms terms;
    terms.agreement = version.agreement;
    terms.version = version.version;
    terms.title = "Small";
    terms.in_force = {Date{2026, 1, 1}, std::nullopt};
    terms.review_due = {2027, 1, 1};
    if (dice.once_in(2)) terms.party_types = dice.some(book.agency_types);
    for (std::size_t i = dice.below(6) + 1; i > 0; --i)
        terms.clauses.push_back(random_clause(book, dice, i));
    for (const auto& category : dice.some(book.data_categories))
        terms.data.push_back(
            {category, dice.some(book.purposes), dice.once_in(2) ? Need::Ask : Need::Exclude});
    return terms;
}

// One or two things of it changed, as a drafter would.
AgreementTerms changed(AgreementTerms terms, const rulebook::Rulebook& book, Dice& dice) {
    switch (dice.below(7)) {
        case 0: terms.clauses.push_back(random_clause(book, dice, 90)); break;
        case 1: terms.clauses.pop_back(); break;
        case 2: terms.clauses[0] = random_clause(book, dice, 1); break;
        case 3: terms.clauses[0].conditions = {Requirement::NeedStated}; break;
        case 4: terms.data.clear(); break;
        case 5: terms.party_types = dice.some(book.agency_types); break;
        case 6: terms.channels = {rulebook::Channel::Post}; break;
    }
    return terms;
}

SignedVersion random_hand(const AgreementTerms& terms, Dice& dice) {
    auto hand = version;
    if (dice.once_in(3) and not terms.clauses.empty()) hand.except = {terms.clauses[0].number};
    return hand;
}

bool may_sign(const AgreementTerms& terms, const Code<rulebook::AgencyType>& type) {
    const auto& types = terms.party_types;
    return types.empty() or std::find(types.begin(), types.end(), type) != types.end();
}

struct Put {
    const AgreementTerms& source;
    const Terms& terms;
    SignedVersion giver, receiver;
};

template <class Noun>
std::vector<Code<Noun>> all_of(const rulebook::List<Noun>& list, bool with_none) {
    std::vector<Code<Noun>> out;
    if (with_none) out.emplace_back();
    for (const auto& row : list.all()) out.push_back(row.code);
    return out;
}

Allowed ask(const rulebook::Rulebook& book, const Put& told, Question question) {
    if (may_sign(told.source, question.giver.type)) question.giver.has_signed = {told.giver};
    if (may_sign(told.source, question.receiver.type))
        question.receiver.has_signed = {told.receiver};
    return allowed(decide(book, told.terms, question));
}

// Every question of both, one by one; nothing clever.
Changes by_asking_all(const rulebook::Rulebook& book, const Put& before, const Put& after) {
    Changes out;
    Question question;
    question.on = {2026, 3, 2};
    question.channel = rulebook::Channel::Accord;
    question.items.resize(1);
    const auto types = all_of(book.agency_types, false);
    for (const auto& giver : types) {
        for (const auto& receiver : types) {
            for (const auto& purpose : all_of(book.purposes, true)) {
                for (const auto& threshold : all_of(book.thresholds, true)) {
                    for (const auto& basis : all_of(book.lawful_bases, true)) {
                        for (const auto& category : all_of(book.data_categories, false)) {
                            question.giver.type = giver;
                            question.receiver.type = receiver;
                            question.purpose = purpose;
                            question.threshold = threshold;
                            question.footing.basis = basis;
                            question.items[0].category = category;
                            const auto was = ask(book, before, question);
                            const auto is = ask(book, after, question);
                            if (was == is) continue;
                            out[{std::string(giver.text()), std::string(receiver.text()),
                                 std::string(purpose.text()), std::string(threshold.text()),
                                 std::string(basis.text()), std::string(category.text())}] = {was,
                                                                                              is};
                        }
                    }
                }
            }
        }
    }
    return out;
}

// What the groups say, question by question; one told twice is a fault.
Changes spread(const Comparison& comparison) {
    Changes out;
    for (const auto& change : comparison.changes) {
        std::uint64_t told = 0;
        for (const auto& g : change.givers)
            for (const auto& r : change.receivers)
                for (const auto& p : change.purposes)
                    for (const auto& t : change.thresholds)
                        for (const auto& b : change.bases)
                            for (const auto& c : change.categories) {
                                const bool is_new =
                                    out.try_emplace({std::string(g.text()), std::string(r.text()),
                                                     std::string(p.text()), std::string(t.text()),
                                                     std::string(b.text()), std::string(c.text())},
                                                    change.before, change.after)
                                        .second;
                                CHECK(is_new);
                                ++told;
                            }
        CHECK(told == change.questions);
    }
    return out;
}

}  // namespace

TEST_CASE("a comparison is what asking every question of both texts would find") {
    std::size_t with_changes = 0, questions_changed = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Dice dice(seed * 7919);
        const auto book = small_rulebook(seed);
        const auto source = random_terms(book, dice);
        const auto other = changed(source, book, dice);
        const auto before = Terms::compile({source});
        const auto after = Terms::compile({other});
        const Put was{source, before, random_hand(source, dice), random_hand(source, dice)};
        const Put is{other, after, random_hand(other, dice), random_hand(other, dice)};
        const auto comparison = compare(book, {before, was.giver, was.receiver},
                                        {after, is.giver, is.receiver}, {2026, 3, 2});
        const auto wanted = by_asking_all(book, was, is);
        REQUIRE(spread(comparison) == wanted);
        REQUIRE(comparison.changed == wanted.size());
        with_changes += wanted.empty() ? 0 : 1;
        questions_changed += wanted.size();
        CHECK(sentences(book, comparison).empty() == wanted.empty());
    }
    CHECK(with_changes > 15);
    CHECK(questions_changed > 1'000);
}

TEST_CASE("a text compared with itself has not changed") {
    const auto& terms = test::london_terms();
    const auto signed_version = test::london_signed();
    const Text text{terms, signed_version, signed_version};
    const auto comparison = compare(test::the_rulebook(), text, text, {2026, 3, 2});
    CHECK(comparison.changes.empty());
    CHECK(comparison.questions > 30'000'000);
}

namespace {

// The sentence for one change of what a school may tell probation.
std::string sentence_of(std::vector<Code<rulebook::Purpose>> purposes,
                        std::vector<Code<rulebook::Threshold>> thresholds,
                        std::vector<Code<rulebook::DataCategory>> categories) {
    Change change;
    change.givers = {"SCHOOL"};
    change.receivers = {"PROB"};
    change.purposes = std::move(purposes);
    change.thresholds = std::move(thresholds);
    change.categories = std::move(categories);
    change.bases = {{}};
    change.before = Allowed::Yes;
    change.after = Allowed::AskFirst;
    Comparison one;
    one.changes = {std::move(change)};
    const auto told = sentences(test::the_rulebook(), one);
    REQUIRE(told.size() == 1);
    return told.front();
}

// Every level that there is, none stated among them, but these.
std::vector<Code<rulebook::Threshold>> levels_but(
    const std::vector<Code<rulebook::Threshold>>& not_these) {
    auto out = all_of(test::the_rulebook().thresholds, true);
    std::erase_if(out, [&](const auto& code) {
        return std::find(not_these.begin(), not_these.end(), code) != not_these.end();
    });
    return out;
}

}  // namespace

TEST_CASE("a change at all levels but a few says which levels, and no word is missing") {
    CHECK(sentence_of({"EMERGENCY"}, levels_but({"EMERGENCY"}), {"EDUCATION"}) ==
          "Schools and colleges could tell probation about school and learning. Now they have to "
          "ask first, for protecting someone who is in danger now, at any level of concern except "
          "immediate danger to life or limb.");
    CHECK(sentence_of({"EMERGENCY"}, levels_but({}), {"EDUCATION"})
              .ends_with("now, at any level of concern."));
    CHECK(sentence_of({"S47"}, {{}, "S17"}, {"EDUCATION"})
              .ends_with(", where the level of concern is: none stated; or a child in need: "
                         "complex needs, statutory or specialist help."));
}

TEST_CASE("a list whose things hold commas keeps them apart") {
    const auto told =
        sentence_of({"SVD", "MISSING"}, {"PROCESS"}, {"IDENTITY", "EXPLOITATION", "MEDIA"});
    CHECK(told.find("about exploitation, missing, gangs and radicalisation; who they are; and "
                    "images, recordings and documents. Now they") != std::string::npos);
    CHECK(told.find("for a missing child: looking, and talking when they are back; or “the serious "
                    "violence duty; counts before names”") != std::string::npos);
}

TEST_CASE("boxes that differ in one list alone become one, and boxes of two marks never do") {
    const Box one{.lists = {{{1}, {2}, {3}, {4}, {5}, {6}}}, .mark = 1};
    auto other = one;
    other.lists[0] = {7};
    auto third = other;
    third.mark = 2;
    const auto all = gathered({one, third, other});
    REQUIRE(all.size() == 2);
    CHECK(all[0].lists[0] == std::vector<std::uint16_t>{1, 7});
    CHECK(all[0].size() == 2);
    CHECK(all[1] == third);
}

}  // namespace accord::policy
