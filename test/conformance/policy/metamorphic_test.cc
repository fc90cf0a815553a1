// Laws of the decision over agreements made at random: what may be done to a question or to its
// agreements without ever letting more go than before, and what must change nothing at all.
#include <doctest/doctest.h>

#include <algorithm>

#include "engine/policy/decide.h"
#include "support/policy.h"
#include "support/rulebook.h"

namespace accord::policy {
namespace {

const rulebook::Rulebook& book() {
    return test::the_rulebook();
}

// The same numbers on every machine (Knuth's multiplier).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
    std::size_t below(std::size_t n) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state_ >> 33) % n);
    }
    bool once_in(std::size_t n) { return below(n) == 0; }
    template <class Value>
    Value of(std::initializer_list<Value> values) {
        return values.begin()[below(values.size())];
    }
    template <class Noun>
    Code<Noun> one(const rulebook::List<Noun>& list) {
        return list.all()[below(list.all().size())].code;
    }
    // Half of a list; or none, which is any.
    template <class Noun>
    std::vector<Code<Noun>> some(const rulebook::List<Noun>& list) {
        std::vector<Code<Noun>> out;
        if (once_in(2)) return out;
        for (const auto& row : list.all()) {
            if (once_in(2) and (out.empty() or out.back() != row.code)) out.push_back(row.code);
        }
        return out;
    }

private:
    std::uint64_t state_;
};

Clause random_clause(Dice& dice, const std::string& number) {
    Clause clause;
    clause.number = number;
    clause.effect = dice.of({Effect::May, Effect::May, Effect::Must, Effect::MustNot});
    clause.givers = dice.some(book().agency_types);
    clause.receivers = dice.some(book().agency_types);
    clause.purposes = dice.some(book().purposes);
    clause.categories = dice.some(book().data_categories);
    if (dice.once_in(4)) clause.thresholds = dice.some(book().thresholds);
    if (dice.once_in(6)) clause.bases = dice.some(book().lawful_bases);
    auto& wanted = clause.effect == Effect::MustNot ? clause.unless : clause.conditions;
    if (dice.once_in(3))
        wanted = {dice.of({Requirement::ToldOrReason, Requirement::ConfirmedSafe,
                           Requirement::NeedStated, Requirement::PublicReceiver})};
    clause.short_version = clause.effect == Effect::May and dice.once_in(3);
    return clause;
}

AgreementTerms random_agreement(Dice& dice, const std::string& uri) {
    AgreementTerms terms;
    terms.agreement = uri;
    terms.version = "1.0";
    terms.in_force = {Date{2026, 1, 1}, Date{2027, 1, 1}};
    terms.review_due = {2026, 12, 1};
    for (std::size_t i = dice.below(7) + 1; i > 0; --i)
        terms.clauses.push_back(random_clause(dice, std::to_string(i)));
    for (const auto& category : dice.some(book().data_categories)) {
        if (dice.once_in(3))
            terms.data.push_back({category, dice.some(book().purposes),
                                  dice.of({Need::Include, Need::Ask, Need::Exclude})});
    }
    return terms;
}

Item random_item(Dice& dice, std::size_t place) {
    Item item;
    item.id = std::to_string(place);
    item.category = dice.one(book().data_categories);
    item.need_stated = dice.once_in(2);
    item.originator_forbids_onward = dice.once_in(12);
    if (dice.once_in(8)) item.reveals = Reveals::Address;
    item.safety = dice.of({Safety::Confirmed, Safety::KeptApart, Safety::Unconfirmed});
    return item;
}

Question random_question(Dice& dice, const std::vector<AgreementTerms>& agreements) {
    Question question;
    question.on = {2026, 3, 2};
    question.giver.type = dice.one(book().agency_types);
    question.receiver.type = dice.one(book().agency_types);
    for (const auto& terms : agreements) {
        question.giver.has_signed.push_back({terms.agreement, terms.version, {}});
        question.receiver.has_signed.push_back({terms.agreement, terms.version, {}});
    }
    question.purpose = dice.one(book().purposes);
    question.threshold = dice.one(book().thresholds);
    for (std::size_t i = dice.below(3) + 1; i > 0; --i)
        question.items.push_back(random_item(dice, i));
    question.channel = rulebook::Channel::Accord;
    question.told = dice.of({Told::Yes, Told::NotSafe, Told::NotRecorded});
    return question;
}

struct World {
    std::vector<AgreementTerms> agreements;
    Question question;
    Decision answer() const { return decide(book(), Terms::compile(agreements), question); }
};

// Many worlds, and in each what is changed and how the two answers must stand to each other.
template <class Law>
void hold(std::size_t agreements, Law law) {
    std::size_t permitted = 0;
    for (std::uint64_t seed = 0; seed < 800; ++seed) {
        INFO("seed " << seed);
        Dice dice(seed);
        World world;
        for (std::size_t i = 0; i < agreements; ++i)
            world.agreements.push_back(
                random_agreement(dice, "https://a.example/" + std::to_string(i)));
        world.question = random_question(dice, world.agreements);
        if (world.answer().answer == Answer::Permit) ++permitted;
        law(world, dice);
    }
    CHECK(permitted > 0);  // so that there was something to lose
}

void never_more(const Decision& before, const Decision& after) {
    REQUIRE(after.items.size() == before.items.size());
    // Of several things one that asked may stay behind, and then the others need not wait for it.
    if (before.items.size() == 1) REQUIRE(after.answer >= before.answer);
    for (std::size_t i = 0; i < before.items.size(); ++i)
        REQUIRE(after.items[i].fate >= before.items[i].fate);
    if (before.stop) REQUIRE(after.stop);
}

void the_same(const Decision& before, const Decision& after) {
    REQUIRE(after.answer == before.answer);
    REQUIRE(after.stop == before.stop);
    for (std::size_t i = 0; i < before.items.size(); ++i)
        REQUIRE(after.items[i].fate == before.items[i].fate);
}

}  // namespace

TEST_CASE("one more must_not never lets more go") {
    for (const std::size_t agreements : {1, 2}) {
        hold(agreements, [](const World& world, Dice& dice) {
            auto stricter = world;
            auto forbids = random_clause(dice, "77");
            forbids.effect = Effect::MustNot;
            forbids.short_version = false;
            forbids.conditions.clear();
            stricter.agreements[0].clauses.push_back(forbids);
            never_more(world.answer(), stricter.answer());
        });
    }
}

TEST_CASE("the order of clauses, of agreements and of codes never matters") {
    hold(3, [](const World& world, Dice&) {
        auto turned = world;
        std::reverse(turned.agreements.begin(), turned.agreements.end());
        for (auto& terms : turned.agreements) {
            std::reverse(terms.clauses.begin(), terms.clauses.end());
            std::reverse(terms.data.begin(), terms.data.end());
            for (auto& clause : terms.clauses)
                std::reverse(clause.categories.begin(), clause.categories.end());
        }
        std::reverse(turned.question.giver.has_signed.begin(),
                     turned.question.giver.has_signed.end());
        REQUIRE(world.answer() == turned.answer());
    });
}

TEST_CASE("an agreement that has ended permits nothing that it did not, and no more") {
    hold(1, [](const World& world, Dice&) {
        auto shorter = world;
        shorter.agreements[0].in_force.until = world.question.on;
        const auto after = shorter.answer();
        REQUIRE(after.answer != Answer::Permit);
        for (const auto& item : after.items) REQUIRE(item.fate >= Fate::Ask);
    });
}

TEST_CASE("a clause that either side signed without never lets more go") {
    for (const std::size_t agreements : {1, 2}) {
        hold(agreements, [](const World& world, Dice& dice) {
            auto deviating = world;
            auto& side = dice.once_in(2) ? deviating.question.giver : deviating.question.receiver;
            const auto& clauses = world.agreements[0].clauses;
            side.has_signed[0].except = {clauses[dice.below(clauses.size())].number};
            never_more(world.answer(), deviating.answer());
        });
    }
}

TEST_CASE("a signature less never permits: neither the only one nor one of two") {
    for (const std::size_t agreements : {1, 2}) {
        hold(agreements, [&](const World& world, Dice& dice) {
            auto unsigned_one = world;
            // The receiver's: the giver's also carries what it forbids the giver.
            unsigned_one.question.receiver.has_signed.erase(
                unsigned_one.question.receiver.has_signed.begin() +
                static_cast<std::ptrdiff_t>(dice.below(agreements)));
            never_more(world.answer(), unsigned_one.answer());
            unsigned_one = world;
            unsigned_one.question.giver.has_signed.clear();
            REQUIRE(unsigned_one.answer().answer != Answer::Permit);
        });
    }
}

TEST_CASE("in danger no clause that allows sends less than having signed nothing") {
    hold(2, [](const World& world, Dice&) {
        auto danger = world;
        danger.question.emergency = "not safe at home tonight";
        for (auto& terms : danger.agreements) {
            std::erase_if(terms.clauses,
                          [](const Clause& one) { return one.effect == Effect::MustNot; });
            terms.data.clear();
        }
        auto alone = danger;
        alone.question.giver.has_signed.clear();
        alone.question.receiver.has_signed.clear();
        const auto with = danger.answer();
        const auto without = alone.answer();
        for (std::size_t i = 0; i < with.items.size(); ++i)
            REQUIRE(with.items[i].fate <= without.items[i].fate);
    });
}

TEST_CASE("what agreements and clauses are called changes nothing") {
    hold(3, [](const World& world, Dice&) {
        auto renamed = world;
        const auto other = [](const std::string& uri) {
            return "https://b.example/" +
                   std::to_string(9 - static_cast<std::size_t>(uri.back() - '0'));
        };
        for (auto& terms : renamed.agreements) {
            terms.agreement = other(terms.agreement);
            for (auto& clause : terms.clauses)
                clause.number = std::to_string(100 - std::stoi(clause.number));
        }
        for (auto* side : {&renamed.question.giver, &renamed.question.receiver}) {
            for (auto& version : side->has_signed) version.agreement = other(version.agreement);
        }
        the_same(world.answer(), renamed.answer());
    });
}

TEST_CASE("what neither of the two has signed says nothing between them") {
    hold(1, [](const World& world, Dice& dice) {
        auto beside = world;
        auto stranger = random_agreement(dice, "https://c.example/stranger");
        stranger.channels = {rulebook::Channel::Post};
        beside.agreements.push_back(stranger);
        the_same(world.answer(), beside.answer());
    });
}

}  // namespace accord::policy
