// Steps 5 to 8: the lawful basis, the condition, the gateway, and confidence. What the sender named
// is looked at; what they left empty is proposed from what the rulebook says is usual.
#include <algorithm>

#include "engine/policy/working.h"

namespace accord::policy {
namespace {

using rulebook::BasisNeeds;
using rulebook::GatewayType;
using rulebook::OpenTo;
using Basis = rulebook::LawfulBasis;
using rulebook::Condition;
using rulebook::Gateway;

// ------------------------------------------------------------------------------------ gateways

bool allows(const Gateway& gateway, const Working& working) {
    const auto& question = working.question;
    if (gateway.type == GatewayType::Exemption or gateway.type == GatewayType::Definition)
        return false;
    if (not gateway.givers.has(question.giver.type)) return false;
    if (not gateway.receivers.has(question.receiver.type)) return false;
    if (not question.purpose.empty() and not gateway.purposes.has(question.purpose)) return false;
    if (std::binary_search(gateway.never_givers.begin(), gateway.never_givers.end(),
                           question.giver.type))
        return false;
    return std::none_of(question.items.begin(), question.items.end(), [&](const Item& item) {
        return std::binary_search(gateway.never_data.begin(), gateway.never_data.end(),
                                  item.category);
    });
}

int rank(GatewayType type) {
    switch (type) {
        case GatewayType::Duty: return 0;
        case GatewayType::OnRequest: return 1;
        case GatewayType::Power: return 2;
        case GatewayType::CoOperation: return 3;
        case GatewayType::Exemption:
        case GatewayType::Definition: return 4;
    }
    return 4;
}

// A provision about this very purpose comes before one about any; then a duty before a power.
int weight(const Gateway& gateway) {
    return (gateway.purposes.any ? 8 : 0) + rank(gateway.type);
}

void prefer(const Gateway*& best, const Gateway& other, const Working& working) {
    if (not other.holds(working.question.on, working.question.nation)) return;
    if (not allows(other, working)) return;
    if (best == nullptr or weight(other) < weight(*best)) best = &other;
}

void find_gateway(Working& working) {
    auto& found = working.found;
    const auto& named = working.question.footing.gateway;
    if (not named.empty()) {
        found.gateway = working.law(working.book.gateways, named);
        found.gateway_because = found.gateway == nullptr              ? Because::GatewayNotInForce
                                : not allows(*found.gateway, working) ? Because::GatewayDoesNotFit
                                                                      : Because::GatewayPower;
        return;
    }
    if (working.purpose == nullptr) return;
    const Gateway* best = nullptr;
    if (working.purpose->gateways.any) {
        for (const auto& gateway : working.book.gateways.all()) prefer(best, gateway, working);
    } else {
        for (const auto& code : working.purpose->gateways.codes) {
            for (const auto& gateway : working.book.gateways.rows_of(code))
                prefer(best, gateway, working);
        }
    }
    found.gateway = best;
    if (best != nullptr) found.gateway_because = Because::GatewayProposed;
}

bool bound_in_law(const Working& working) {
    const auto& found = working.found;
    return found.gateway != nullptr and found.gateway_because != Because::GatewayDoesNotFit and
           (found.gateway->type == GatewayType::Duty or
            found.gateway->type == GatewayType::OnRequest);
}

// --------------------------------------------------------------------------------------- bases

bool life_at_risk(const Working& working) {
    return working.emergency or (working.threshold != nullptr and working.threshold->danger_now);
}

// Why this basis may not be used by this giver for this; BasisFits when it may.
Because judge(const Basis& basis, const Working& working) {
    const auto open = working.public_giver ? basis.public_authorities : basis.others;
    const auto closed =
        working.public_giver ? Because::BasisClosedToPublic : Because::BasisClosedToGiver;
    if (open == OpenTo::No) return closed;
    if (open == OpenTo::Competent and not working.competent_giver) return closed;
    if (open == OpenTo::Bound and not bound_in_law(working)) return Because::BasisClosedToGiver;
    if (open == OpenTo::WithFunctions and
        (working.giver == nullptr or
         working.giver->statutory_class == rulebook::StatutoryClass::Voluntary))
        return Because::BasisClosedToGiver;
    if (basis.needs == BasisNeeds::LifeAtRisk and not life_at_risk(working))
        return Because::BasisNeedsDanger;
    if (basis.needs == BasisNeeds::Balancing) return Because::BasisNeedsBalancing;
    if (basis.needs == BasisNeeds::Consent) return Because::ConsentIsNotTheBasis;
    if (basis.needs == BasisNeeds::Condition and working.found.interest == nullptr)
        return Because::BasisNeedsStatement;
    return Because::BasisFits;
}

// The condition that a recognised legitimate interest needs: that who asks stated their public
// task, danger now, or that this safeguards a child. (UK GDPR Annex 1)
void find_interest(Working& working) {
    const auto& question = working.question;
    auto wanted = question.footing.interest;
    if (wanted.empty()) {
        wanted = question.public_task_stated ? Code<Condition>{"RLI_PUBLIC_TASK"}
                 : working.emergency         ? Code<Condition>{"RLI_EMERGENCY"}
                                             : Code<Condition>{"RLI_SAFEGUARDING"};
    }
    const auto* row = working.law(working.book.conditions, wanted);
    if (row == nullptr or not row->fits_recognised_interest) return;
    if (wanted == Code<Condition>{"RLI_PUBLIC_TASK"} and not question.public_task_stated) return;
    if (wanted == Code<Condition>{"RLI_EMERGENCY"} and not life_at_risk(working)) return;
    working.found.interest = row;
}

void propose_basis(Working& working) {
    auto& found = working.found;
    const auto usable = [&](const Code<Basis>& code) {
        const auto* row = working.law(working.book.lawful_bases, code);
        if (row == nullptr or judge(*row, working) != Because::BasisFits) return false;
        found.basis = row;
        found.basis_because = Because::BasisProposed;
        return true;
    };
    if (working.emergency and usable(Code<Basis>{"VITAL_INTERESTS"})) return;
    if (working.purpose == nullptr) return;
    const auto& usual =
        working.public_giver ? working.purpose->bases_public : working.purpose->bases_other;
    (void)std::any_of(usual.begin(), usual.end(), usable);
}

void find_basis(Working& working) {
    auto& found = working.found;
    const auto& named = working.question.footing.basis;
    if (named.empty()) return propose_basis(working);
    if (not working.book.lawful_bases.has(named)) {
        found.basis_because = Because::BasisUnknown;
        return;
    }
    const auto* row = working.law(working.book.lawful_bases, named);
    if (row == nullptr) {
        found.basis_because = Because::BasisNotInForce;
        return;
    }
    found.basis_because = judge(*row, working);
    if (found.basis_because == Because::ConsentIsNotTheBasis) {
        found.consent_named = true;
        found.basis_because = Because::BasisMissing;
        propose_basis(working);
        return;
    }
    found.basis = row;
}

// ----------------------------------------------------------------------------------- conditions

bool open_to_giver(const Condition& condition, const Working& working) {
    switch (condition.open_to) {
        case rulebook::Holder::Anyone: return true;
        case rulebook::Holder::PublicAuthority: return working.public_giver;
        case rulebook::Holder::CompetentAuthority: return working.competent_giver;
    }
    return false;
}

bool fits(const Condition& condition, const Working& working) {
    if (not open_to_giver(condition, working)) return false;
    if (working.decision.footing.law_enforcement) return condition.fits_law_enforcement;
    return (condition.fits_special or not working.carried.special) and
           (condition.fits_criminal or not working.carried.criminal);
}

void find_condition(Working& working) {
    auto& found = working.found;
    const auto& named = working.question.footing.condition;
    if (not named.empty()) {
        const auto* row = working.law(working.book.conditions, named);
        found.condition = row;
        found.condition_because = row != nullptr and fits(*row, working)
                                      ? Because::ConditionFits
                                      : Because::ConditionDoesNotFit;
        return;
    }
    // Safeguarding first: it is what this program is for. Then whatever fits, in the order of
    // codes.
    const auto first = working.decision.footing.law_enforcement ? Code<Condition>{"SCH8_4"}
                                                                : Code<Condition>{"SCH1_18"};
    const auto* row = working.law(working.book.conditions, first);
    if (row == nullptr or not fits(*row, working)) {
        row = nullptr;
        for (const auto& other : working.book.conditions.all()) {
            if (not other.holds(working.question.on, working.question.nation)) continue;
            if (fits(other, working)) {
                row = &other;
                break;
            }
        }
    }
    if (row == nullptr) return;
    found.condition = row;
    found.condition_because = Because::ConditionProposed;
}

Because because_of(GatewayType type) {
    switch (type) {
        case GatewayType::Duty:
        case GatewayType::OnRequest: return Because::GatewayDuty;
        case GatewayType::CoOperation: return Because::GatewayCooperation;
        case GatewayType::Power:
        case GatewayType::Exemption:
        case GatewayType::Definition: return Because::GatewayPower;
    }
    return Because::GatewayPower;
}

}  // namespace

void find_footing(Working& working) {
    find_gateway(working);
    find_interest(working);
    find_basis(working);
    const auto* basis = working.found.basis;
    working.decision.footing.law_enforcement =
        basis != nullptr and basis->regime == rulebook::Regime::LawEnforcement;
    find_condition(working);
}

// 5. The lawful basis is open today, in this nation, to a body of the giver's type, for this
// purpose,
//    with the condition it needs. (UK GDPR Art. 6(1); Data (Use and Access) Act 2025 s.70)
void step_basis(Working& working) {
    const auto& found = working.found;
    const auto& named = working.question.footing.basis;
    auto& footing = working.decision.footing;
    const auto cited = found.basis != nullptr ? Cited(found.basis->code) : Cited(named);
    if (found.consent_named and found.basis != nullptr)
        working.because(Because::ConsentIsNotTheBasis, cited);
    working.because(found.basis_because, cited);
    if (found.basis == nullptr) return;
    footing.basis = cited;
    if (found.basis->needs == BasisNeeds::Condition and found.interest != nullptr) {
        footing.interest = Cited(found.interest->code);
        working.because(Because::InterestProposed, footing.interest);
    }
    if (found.basis->needs == BasisNeeds::Function) working.owe(Obligation::NameFunction);
    if (working.purpose == nullptr or found.basis_because != Because::BasisFits) return;
    const auto& usual =
        working.public_giver ? working.purpose->bases_public : working.purpose->bases_other;
    if (std::find(usual.begin(), usual.end(), found.basis->code) == usual.end())
        working.because(Because::BasisNotForPurpose, cited);
}

// 6. Special category or criminal offence data names a condition that fits.
//    (UK GDPR Arts 9 and 10; DPA 2018 Sch. 1; Part 3 has its own: s.35 and Sch. 8)
void step_condition(Working& working) {
    const auto& found = working.found;
    if (working.decision.footing.law_enforcement) working.because(Because::LawEnforcement);
    if (not working.carried.special and not working.carried.criminal) return;
    const auto cited = found.condition != nullptr ? Cited(found.condition->code)
                                                  : Cited(working.question.footing.condition);
    working.because(found.condition_because, cited);
    if (found.condition == nullptr) return;
    working.decision.footing.condition = cited;
    if (found.condition->policy_document) working.owe(Obligation::NamePolicyDocument);
}

// 7. The gateway: a duty permits unless greater detriment is recorded; a power permits;
// co-operation
//    supports; none at all is no bar. (Children Act 1989 ss.17, 47; Children Act 2004 ss.10, 11)
void step_gateway(Working& working) {
    const auto& found = working.found;
    const auto* gateway = found.gateway;
    if (gateway == nullptr) {
        working.because(found.gateway_because, Cited(working.question.footing.gateway));
    } else {
        const Cited cited(gateway->code);
        working.decision.footing.gateway = cited;
        working.because(found.gateway_because == Because::GatewayDoesNotFit
                            ? Because::GatewayDoesNotFit
                            : because_of(gateway->type),
                        cited);
    }
    if (not working.question.greater_detriment.empty())
        working.because(Because::GreaterDetriment,
                        gateway != nullptr ? Cited(gateway->code) : Cited());
}

// 8. Confidence: by consent, by law, or by overriding public interest; one is named. Consent that
// was
//    not given is never what is missing: another route is found.
//    (Common law duty of confidence; ECHR Art. 8)
void step_confidence(Working& working) {
    const auto& question = working.question;
    auto route = question.footing.confidence;
    if (route == Confidence::Consent and question.views != Views::Agree)
        route = Confidence::NotSaid;
    const bool named = route != Confidence::NotSaid;
    if (not named) {
        const auto* gateway = working.found.gateway;
        const bool by_law = gateway != nullptr and
                            working.found.gateway_because != Because::GatewayDoesNotFit and
                            rank(gateway->type) <= rank(GatewayType::Power);
        route = by_law and not working.emergency ? Confidence::Law : Confidence::PublicInterest;
    }
    working.decision.footing.confidence = route;
    switch (route) {
        case Confidence::NotConfidential:
            working.because(Because::ConfidenceNotConfidential);
            return;
        case Confidence::Consent: working.because(Because::ConfidenceByConsent); return;
        case Confidence::Law: working.because(Because::ConfidenceByLaw); return;
        case Confidence::NotSaid:
        case Confidence::PublicInterest:
            working.because(named ? Because::ConfidencePublicInterest
                                  : Because::ConfidenceProposed);
    }
}

}  // namespace accord::policy
