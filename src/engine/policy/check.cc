#include "engine/policy/check.h"

#include <algorithm>

#include "base/text.h"

namespace accord::policy {
namespace {

using rulebook::OpenTo;

struct Checking {
    const rulebook::Rulebook& book;
    const AgreementTerms& terms;
    const std::vector<Code<rulebook::Purpose>>& purposes;
    rulebook::Nation nation;
    Date on;
    std::vector<Flaw> flaws = {};

    void say(std::size_t clause, std::string part, std::string sentence) {
        flaws.push_back(
            {static_cast<std::int32_t>(clause), std::move(part), {}, std::move(sentence)});
    }
};

template <class Value>
bool has(const std::vector<Value>& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

// Every value of the narrow list is in the wide one; an empty list is "any".
template <class Value>
bool within(const std::vector<Value>& narrow, const std::vector<Value>& wide) {
    if (wide.empty()) return true;
    if (narrow.empty()) return false;
    return std::all_of(narrow.begin(), narrow.end(),
                       [&](const auto& value) { return has(wide, value); });
}

template <class Value>
bool meet(const std::vector<Value>& one, const std::vector<Value>& other) {
    if (one.empty() or other.empty()) return true;
    return std::any_of(one.begin(), one.end(),
                       [&](const auto& value) { return has(other, value); });
}

void check_parties(Checking& checking, std::size_t place, const char* part,
                   const std::vector<Code<rulebook::AgencyType>>& named) {
    if (named.empty() or checking.terms.party_types.empty()) return;
    if (meet(named, checking.terms.party_types)) return;
    checking.say(place, part,
                 "this clause can never apply: none of these kinds of organisation may sign the "
                 "agreement; add one to party_types or name others");
}

void check_purposes(Checking& checking, std::size_t place, const Clause& clause) {
    if (not clause.purposes.empty() and not meet(clause.purposes, checking.purposes)) {
        checking.say(
            place, "purposes",
            "this clause can never apply: the agreement is for none of these purposes; add "
            "one to its purposes or name others");
        return;
    }
    if (clause.thresholds.empty() or clause.purposes.empty()) return;
    for (const auto& code : clause.purposes) {
        const auto* purpose = checking.book.purposes.in_force(code, checking.on, checking.nation);
        if (purpose == nullptr) continue;
        for (const auto& threshold : clause.thresholds) {
            if (purpose->thresholds.has(threshold)) return;
        }
    }
    checking.say(place, "thresholds",
                 "this clause can never apply: none of these thresholds fits any of its purposes");
}

bool open(const rulebook::LawfulBasis& basis, const rulebook::AgencyType& type) {
    const auto value = type.public_authority ? basis.public_authorities : basis.others;
    if (value == OpenTo::No) return false;
    return value != OpenTo::Competent or type.competent_authority;
}

void check_bases(Checking& checking, std::size_t place, const Clause& clause) {
    for (const auto& code : clause.bases) {
        const auto* basis = checking.book.lawful_bases.in_force(code, checking.on, checking.nation);
        if (basis == nullptr) {
            checking.say(place, "bases",
                         "the lawful basis " + std::string(code.text()) +
                             " is not in force when the agreement starts");
            continue;
        }
        for (const auto& giver : clause.givers) {
            const auto* type =
                checking.book.agency_types.in_force(giver, checking.on, checking.nation);
            if (type == nullptr or open(*basis, *type)) continue;
            checking.say(place, "bases",
                         "the lawful basis " + std::string(code.text()) + " is closed to " +
                             std::string(giver.text()) + " (" + type->words +
                             "); leave it out or give those organisations a clause of their own");
        }
    }
}

void check_conditions(Checking& checking, std::size_t place, const Clause& clause) {
    if (clause.effect != Effect::MustNot and not clause.unless.empty())
        checking.say(place, "unless",
                     "only a must_not clause has unless; write it under conditions");
    if (clause.effect == Effect::MustNot and not clause.conditions.empty())
        checking.say(place, "conditions",
                     "a must_not clause has no conditions; say under unless when it does not hold");
    if (clause.effect == Effect::MustNot and clause.short_version)
        checking.say(place, "short_version",
                     "a must_not clause lets nothing go, not even in short");
    for (const auto requirement : clause.conditions) {
        if (has(clause.unless, requirement))
            checking.say(place, "unless",
                         "this clause can never apply: '" + std::string(word(requirement)) +
                             "' is both a condition and an exception");
    }
}

// Whether `forbids` stands over everything that `allows` would allow.
bool covers(const Clause& forbids, const Clause& allows) {
    return within(allows.givers, forbids.givers) and within(allows.receivers, forbids.receivers) and
           within(allows.purposes, forbids.purposes) and
           within(allows.thresholds, forbids.thresholds) and
           within(allows.categories, forbids.categories) and within(allows.bases, forbids.bases) and
           within(allows.channels, forbids.channels);
}

void check_contradictions(Checking& checking) {
    const auto& clauses = checking.terms.clauses;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (clauses[i].effect != Effect::May and clauses[i].effect != Effect::Must) continue;
        for (const auto& other : clauses) {
            if (other.effect != Effect::MustNot or not other.unless.empty()) continue;
            if (not covers(other, clauses[i])) continue;
            checking.say(i, "effect",
                         "this clause can never apply: clause " + other.number +
                             " says that the same must not be shared; one of them has to change");
            break;
        }
    }
}

void check_unused(Checking& checking) {
    for (const auto& purpose : checking.purposes) {
        const bool used = std::any_of(
            checking.terms.clauses.begin(), checking.terms.clauses.end(), [&](const auto& clause) {
                return (clause.effect == Effect::May or clause.effect == Effect::Must) and
                       (clause.purposes.empty() or has(clause.purposes, purpose));
            });
        if (used) continue;
        checking.flaws.push_back({Flaw::no_clause_place,
                                  {},
                                  std::string(purpose.text()),
                                  "nobody may use this purpose: no clause allows anything for it"});
    }
}

}  // namespace

std::vector<Flaw> check(const rulebook::Rulebook& rulebook, const AgreementTerms& terms,
                        const std::vector<Code<rulebook::Purpose>>& purposes,
                        rulebook::Nation nation, Date on) {
    Checking checking{rulebook, terms, purposes, nation, on};
    for (std::size_t i = 0; i < terms.clauses.size(); ++i) {
        const auto& clause = terms.clauses[i];
        if (not has_rule(clause)) continue;
        check_parties(checking, i, "givers", clause.givers);
        check_parties(checking, i, "receivers", clause.receivers);
        check_purposes(checking, i, clause);
        check_bases(checking, i, clause);
        check_conditions(checking, i, clause);
    }
    check_contradictions(checking);
    check_unused(checking);
    return std::move(checking.flaws);
}

}  // namespace accord::policy
