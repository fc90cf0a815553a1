// Faults in terms that only thinking can find: a clause that can never apply, two that contradict
// each other, a duty that nobody has, a purpose nobody may use, a basis closed to those who are
// told to rely on it. Each says which clause, and how to mend it.
#pragma once

#include <string>
#include <vector>

#include "engine/policy/terms.h"
#include "rulebook/rulebook.h"

namespace accord::policy {

struct Flaw {
    std::int32_t clause = no_clause_place;  // its place in AgreementTerms::clauses, as given
    std::int32_t data = no_clause_place;    // the place of a rule about data, as given
    std::string part;     // "bases", "thresholds"; empty: the clause, the rule or the purpose
    std::string purpose;  // for a purpose nobody may use: its code
    std::string sentence;
    static constexpr std::int32_t no_clause_place = -1;
    bool operator==(const Flaw&) const = default;
};

// `purposes` are those the agreement says it is for. Judged on one day: the agreement's first. One
// that `inherits` has more clauses than are here, so what nothing here uses may be used there.
std::vector<Flaw> check(const rulebook::Rulebook& rulebook, const AgreementTerms& terms,
                        const std::vector<Code<rulebook::Purpose>>& purposes,
                        rulebook::Nation nation, Date on, bool inherits = false);

}  // namespace accord::policy
