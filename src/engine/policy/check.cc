#include "engine/policy/check.h"

#include <algorithm>

#include "base/text.h"
#include "engine/policy/checking.h"

namespace accord::policy {
namespace {

using rulebook::OpenTo;

// A code that is named and is no law from the agreement's first day on helps nobody. What becomes
// law while it runs may be named before.
template <class Noun>
bool law_or_to_be(const Checking& checking, const rulebook::List<Noun>& list,
                  const Code<Noun>& code) {
    for (const auto& row : list.rows_of(code)) {
        const auto& until = row.in_force.until;
        if (row.nations.has(checking.nation) and (not until or checking.on < *until)) return true;
    }
    return false;
}

template <class Noun>
void check_in_force(Checking& checking, std::size_t place, const char* part,
                    const rulebook::List<Noun>& list, const std::vector<Code<Noun>>& named,
                    std::string_view kind) {
    for (const auto& code : named) {
        if (law_or_to_be(checking, list, code)) continue;
        checking.say(place, part,
                     "the " + std::string(kind) + " " + std::string(code.text()) +
                         " is no law here when the agreement starts; leave it out");
    }
}

void check_parties(Checking& checking, std::size_t place, const char* part, const Clause& clause,
                   const std::vector<Code<rulebook::AgencyType>>& named) {
    const auto& may_sign = checking.terms.party_types;
    check_in_force(checking, place, part, checking.book.agency_types, named,
                   "kind of organisation");
    if (named.empty() or may_sign.empty()) return;
    if (not meet(named, may_sign)) {
        const bool nobody = clause.effect == Effect::Must and std::string_view(part) == "givers";
        checking.say(
            place, part,
            std::string(nobody ? "this duty has no owner" : "this clause can never apply") +
                ": none of these kinds of organisation may sign the agreement; add one "
                "to party_types or name others");
        return;
    }
    // Who receives what is forbidden need not be somebody who signs.
    if (clause.effect == Effect::MustNot) return;
    for (const auto& code : named) {
        if (not has(may_sign, code))
            checking.say(place, part,
                         std::string(code.text()) +
                             " may not sign the agreement, so the clause is nothing to them; add "
                             "it to party_types or leave it out here");
    }
}

void check_purposes(Checking& checking, std::size_t place, const Clause& clause) {
    if (not clause.purposes.empty() and not meet(clause.purposes, checking.purposes)) {
        checking.say(
            place, "purposes",
            "this clause can never apply: the agreement is for none of these purposes; add "
            "one to its purposes or name others");
        return;
    }
    for (const auto& code : clause.purposes) {
        if (not has(checking.purposes, code))
            checking.say(place, "purposes",
                         "the agreement is not for " + std::string(code.text()) +
                             "; add it to its purposes or leave it out here");
    }
}

// A level of concern that fits none of the purposes is never reached.
void check_thresholds(Checking& checking, std::size_t place, const Clause& clause) {
    if (clause.thresholds.empty()) return;
    const auto& purposes = meant(clause.purposes, checking.purposes);
    std::vector<Code<rulebook::Threshold>> unreached;
    for (const auto& threshold : clause.thresholds) {
        const bool fits = std::any_of(purposes.begin(), purposes.end(), [&](const auto& code) {
            const auto* purpose = checking.law(checking.book.purposes, code);
            return purpose == nullptr or purpose->thresholds.has(threshold);
        });
        if (not fits) unreached.push_back(threshold);
    }
    if (unreached.size() == clause.thresholds.size()) {
        checking.say(place, "thresholds",
                     "this clause can never apply: none of these thresholds fits any of its "
                     "purposes");
        return;
    }
    for (const auto& threshold : unreached) {
        checking.say(place, "thresholds",
                     std::string(threshold.text()) +
                         " fits none of its purposes, so it is never reached; leave it out");
    }
}

bool open(const rulebook::LawfulBasis& basis, const rulebook::AgencyType& type) {
    const auto value = type.public_authority ? basis.public_authorities : basis.others;
    if (value == OpenTo::No) return false;
    if (value == OpenTo::WithFunctions and
        type.statutory_class == rulebook::StatutoryClass::Voluntary)
        return false;
    return value != OpenTo::Competent or type.competent_authority;
}

void check_basis(Checking& checking, std::size_t place, const Clause& clause,
                 const rulebook::LawfulBasis& basis) {
    const std::string code(basis.code.text());
    if (basis.needs == rulebook::BasisNeeds::Consent) {
        checking.say(place, "bases",
                     code + " is never what a share stands on; name what it does stand on");
        return;
    }
    if (clause.givers.empty()) {
        const auto& types = checking.terms.party_types;
        const bool any = types.empty() or std::any_of(types.begin(), types.end(), [&](auto& type) {
                             const auto* row = checking.law(checking.book.agency_types, type);
                             return row != nullptr and open(basis, *row);
                         });
        if (not any)
            checking.say(
                place, "bases",
                "the lawful basis " + code + " is closed to everyone who may sign; leave it out");
        return;
    }
    for (const auto& giver : clause.givers) {
        const auto* type = checking.law(checking.book.agency_types, giver);
        if (type == nullptr or open(basis, *type)) continue;
        checking.say(place, "bases",
                     "the lawful basis " + code + " is closed to " + std::string(giver.text()) +
                         " (" + type->words +
                         "); leave it out or give those organisations a clause of their own");
    }
}

void check_bases(Checking& checking, std::size_t place, const Clause& clause) {
    for (const auto& code : clause.bases) {
        const auto* basis = checking.law(checking.book.lawful_bases, code);
        if (basis != nullptr) {
            check_basis(checking, place, clause, *basis);
        } else {
            checking.say(place, "bases",
                         "the lawful basis " + std::string(code.text()) +
                             " is not in force when the agreement starts");
        }
    }
}

}  // namespace

void check_words(Checking& checking, std::size_t place, const Clause& clause) {
    check_parties(checking, place, "givers", clause, clause.givers);
    check_parties(checking, place, "receivers", clause, clause.receivers);
    check_in_force(checking, place, "purposes", checking.book.purposes, clause.purposes, "purpose");
    check_in_force(checking, place, "thresholds", checking.book.thresholds, clause.thresholds,
                   "threshold");
    check_in_force(checking, place, "categories", checking.book.data_categories, clause.categories,
                   "data category");
    check_purposes(checking, place, clause);
    check_thresholds(checking, place, clause);
    check_bases(checking, place, clause);
}

std::vector<Flaw> check(const rulebook::Rulebook& rulebook, const AgreementTerms& terms,
                        const std::vector<Code<rulebook::Purpose>>& purposes,
                        rulebook::Nation nation, Date on, bool inherits) {
    Checking checking{rulebook, terms, purposes, nation, on, inherits};
    for (std::size_t i = 0; i < terms.clauses.size(); ++i) {
        const auto& clause = terms.clauses[i];
        check_promises(checking, i, clause);
        if (has_rule(clause)) check_words(checking, i, clause);
    }
    check_between(checking);
    check_whole(checking);
    return std::move(checking.flaws);
}

}  // namespace accord::policy
