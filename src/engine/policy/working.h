// What the steps share while one question is being decided. Internal to this room.
#pragma once

#include "engine/policy/decision.h"
#include "engine/policy/index.h"
#include "engine/policy/question.h"
#include "engine/policy/terms.h"
#include "rulebook/rulebook.h"

namespace accord::policy {

// The footing, found before the steps so that clauses bound to a basis can be matched; each step
// then says its own part of it.
struct Found {
    const rulebook::LawfulBasis* basis = nullptr;
    const rulebook::Gateway* gateway = nullptr;
    const rulebook::Condition* condition = nullptr;
    const rulebook::Condition* interest = nullptr;
    Because basis_because = Because::BasisMissing;
    Because gateway_because = Because::GatewayMissing;
    Because condition_because = Because::ConditionMissing;
    bool consent_named = false;
};

inline constexpr std::uint16_t no_reason = 0xFFFF;

struct Working {
    const rulebook::Rulebook& book;
    const Terms& terms;
    const Question& question;
    Decision decision = {};

    bool emergency = false;
    bool at_risk = false;  // a child is or may be at risk of harm
    bool public_giver = false;
    bool competent_giver = false;
    const rulebook::AgencyType* giver = nullptr;
    const rulebook::AgencyType* receiver = nullptr;
    const rulebook::Purpose* purpose = nullptr;
    const rulebook::Threshold* threshold = nullptr;
    rulebook::Sensitivities carried = {};  // by all items together
    Found found = {};
    bool denied = false, reviewed = false;  // of the question as a whole
    std::uint32_t owed = 0;                 // a bit for each obligation taken on already

    // Adds a reason about the whole question. In an emergency silence is noted and nothing more,
    // and a no becomes a question for afterwards; a stop stays a stop.
    std::uint16_t because(Because because, Cited provision = {}, std::int32_t clause = no_clause);
    // The same about one item, whose fate it may settle; the first to hold it back is its reason.
    void item(std::size_t place, Because because, Fate fate, Cited provision = {},
              std::int32_t clause = no_clause);
    void owe(Obligation what, std::int32_t clause = no_clause);

    const rulebook::DataCategory* category(const Item& item) const {
        return book.data_categories.in_force(item.category, question.on, question.nation);
    }
    template <class Noun>
    const Noun* law(const rulebook::List<Noun>& list, const Code<Noun>& code) const {
        return list.in_force(code, question.on, question.nation);
    }
};

// The clauses that bear on what one body tells another: those that forbid and bind the giver, those
// that allow and bind both; a bit each, as in the index.
struct Bearing {
    std::vector<Word> bits;
    std::vector<Word> not_accepted;  // of what allows: one of the two signed without it
    bool both_signed = false;
};
Bearing bearing(const Terms& terms, const Side& giver, const Side& receiver, Date on);  // cover.cc

// As the organisation says of itself; else as its kind is. `row` may be null.
inline bool is_public(const Side& side, const rulebook::AgencyType* row) {
    return side.public_authority.value_or(row != nullptr and row->public_authority);
}

inline bool is_competent(const Side& side, const rulebook::AgencyType* row) {
    return side.competent_authority.value_or(row != nullptr and row->competent_authority);
}

// How this body signed this version; null where it did not, and for an outsider, who signs nothing.
const SignedVersion* signed_by(const Side& side, const AgreementTerms& terms);

void find_footing(Working& working);     // footing.cc
void step_basis(Working& working);       // 5
void step_condition(Working& working);   // 6
void step_gateway(Working& working);     // 7
void step_confidence(Working& working);  // 8
void step_agreement(Working& working);   // 4: cover.cc, which also finds what step 9 says
void step_forbidden(Working& working);   // 9

}  // namespace accord::policy
