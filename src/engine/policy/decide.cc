#include "engine/policy/decide.h"

#include <algorithm>

#include "engine/policy/working.h"

namespace accord::policy {
namespace {

// Looks up what the question names, once.
void read_question(Working& working) {
    const auto& question = working.question;
    const auto& book = working.book;
    working.emergency = not question.emergency.empty();
    working.giver = working.law(book.agency_types, question.giver.type);
    working.receiver = working.law(book.agency_types, question.receiver.type);
    working.purpose = working.law(book.purposes, question.purpose);
    working.threshold = working.law(book.thresholds, question.threshold);
    working.public_giver = is_public(question.giver, working.giver);
    working.competent_giver = is_competent(question.giver, working.giver);
    const auto* threshold = working.threshold;
    const auto* purpose = working.purpose;
    working.at_risk = working.emergency or
                      (threshold != nullptr and (threshold->harm or threshold->danger_now)) or
                      (purpose != nullptr and (purpose->consent == rulebook::Consent::NotNeeded or
                                               purpose->consent == rulebook::Consent::NeverNeeded));
    auto& decision = working.decision;
    decision.emergency = working.emergency;
    decision.reasons.reserve(16);
    decision.obligations.reserve(8);
    decision.items.assign(question.items.size(), {Fate::Goes, no_reason});
    for (const auto& item : question.items) {
        const auto* category = working.category(item);
        if (category == nullptr) continue;
        working.carried.personal |= category->sensitivities.personal;
        working.carried.special |= category->sensitivities.special;
        working.carried.criminal |= category->sensitivities.criminal;
    }
}

// 1. Immediate danger: permit what is necessary, now; list what to record afterwards.
//    (ICO ten steps, step 9; UK GDPR Art. 6(1)(d))
void step_danger(Working& working) {
    if (working.question.user_revoked) {
        working.because(Because::UserRevoked);
        working.decision.revoked = true;
    }
    if (not working.emergency) return;
    working.because(Because::ImmediateDanger);
    working.owe(Obligation::RecordAfterwards);
    working.owe(Obligation::ManagerReview);
}

// 2. A statutory bar on any item: stop, and say which specialist can decide.
//    (DPA 2018 Schs 3 and 4, and the Act that each bar cites)
void step_bar(Working& working) {
    const auto& items = working.question.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].bar.empty()) continue;
        const auto* bar = working.law(working.book.bars, items[i].bar);
        working.item(i, bar != nullptr ? Because::StatutoryBar : Because::BarUnknown,
                     Fate::HeldBack, Cited(items[i].bar));
    }
}

// 3. The purpose and the threshold are stated, and fit each other. (UK GDPR Art. 5(1)(b))
void step_purpose(Working& working) {
    const auto& question = working.question;
    const Cited purpose(question.purpose);
    if (question.items.empty()) working.because(Because::NothingToShare);
    for (std::size_t i = 0; i < question.items.size(); ++i) {
        if (working.category(question.items[i]) == nullptr)
            working.item(i, Because::CategoryUnknown, Fate::Ask, Cited(question.items[i].category));
    }
    if (question.purpose.empty()) {
        working.because(Because::PurposeMissing);
    } else if (working.purpose == nullptr) {
        working.because(working.book.purposes.has(question.purpose) ? Because::PurposeNotInForce
                                                                    : Because::PurposeUnknown,
                        purpose);
    } else if (working.threshold == nullptr and
               not(question.threshold.empty() and working.purpose->thresholds.any)) {
        working.because(Because::ThresholdMissing, purpose);
    } else if (not question.threshold.empty() and
               not working.purpose->thresholds.has(question.threshold)) {
        working.because(Because::ThresholdDoesNotFit, Cited(question.threshold));
    } else {
        working.because(Because::PurposeFits, purpose);
    }
}

// What the agreements that bind the giver say of sending this by default, if they say anything. A
// rule for this purpose comes before one for any; of equals the strictest, whatever they are
// called.
const DataRule* data_rule(const Working& working, const Item& item) {
    const auto& question = working.question;
    const DataRule* found = nullptr;
    for (const auto& terms : working.terms.agreements()) {
        if (not terms.in_force.has(question.on) or signed_by(question.giver, terms) == nullptr)
            continue;
        for (const auto& rule : terms.data) {
            if (rule.category != item.category) continue;
            const bool for_any = rule.purposes.empty();
            if (not for_any and not std::binary_search(rule.purposes.begin(), rule.purposes.end(),
                                                       question.purpose))
                continue;
            if (found == nullptr or (found->purposes.empty() and not for_any) or
                (found->purposes.empty() == for_any and rule.need > found->need))
                found = &rule;
        }
    }
    return found;
}

Need need_of(const Working& working, const Item& item) {
    if (const auto* rule = data_rule(working, item); rule != nullptr) return rule->need;
    const auto code = Code<rulebook::MinimumSet>::from(working.question.purpose.text());
    const auto* set = code ? working.law(working.book.minimum_sets, *code) : nullptr;
    if (set == nullptr or set->usual.has(item.category)) return Need::Include;
    return set->with_reason.has(item.category) ? Need::Ask : Need::Exclude;
}

// 10. What the purpose does not need is held back; what it seldom needs asks for a reason.
//     (UK GDPR Art. 5(1)(c); Caldicott principle 3)
void step_needed(Working& working) {
    const auto& items = working.question.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto& item = items[i];
        const Cited category(item.category);
        const auto need = item.need_stated ? Need::Include : need_of(working, item);
        if (item.not_needed or (need == Need::Exclude and not working.emergency)) {
            working.item(i, Because::NotNeeded, Fate::HeldBack, category);
        } else if (need != Need::Include) {
            working.item(i, Because::AskWhyNeeded, Fate::Ask, category);
        }
    }
}

void shield_item(Working& working, std::size_t place) {
    const auto& item = working.question.items[place];
    const bool address = item.reveals == Reveals::Address;
    switch (item.safety) {
        case Safety::Unconfirmed:
            working.item(place,
                         address ? Because::AddressUnconfirmed : Because::IdentityUnconfirmed,
                         Fate::HeldBack);
            return;
        case Safety::KeptApart:
            working.item(place, address ? Because::AddressHeldBack : Because::IdentityHeldBack,
                         Fate::HeldBack);
            return;
        case Safety::Confirmed:
            working.item(place, Because::AddressConfirmed, Fate::Goes);
            working.owe(Obligation::KeepAddressSecret);
    }
}

// 11. What the shield says could harm someone is held back, or stops until confirmed; and whether
// we
//     know which child this is. (DfE golden rule 5; UK GDPR Art. 5(1)(d) and (f))
void step_shield(Working& working) {
    const auto& question = working.question;
    for (std::size_t i = 0; i < question.items.size(); ++i) {
        if (question.items[i].reveals != Reveals::Nothing) shield_item(working, i);
    }
    if (question.identity == Identity::InDoubt) working.because(Because::WrongPersonRisk);
    if (question.identity == Identity::NotConfirmed) working.because(Because::PersonNotConfirmed);
    if (question.identity == Identity::ByVoice) {
        working.because(Because::PersonByVoice);
        working.owe(Obligation::WriteUpSpoken);
    }
}

rulebook::Sensitivities going(const Working& working) {
    rulebook::Sensitivities all;
    for (std::size_t i = 0; i < working.question.items.size(); ++i) {
        if (working.decision.items[i].fate == Fate::HeldBack) continue;
        const auto* category = working.category(working.question.items[i]);
        if (category == nullptr) continue;
        all.personal |= category->sensitivities.personal;
        all.special |= category->sensitivities.special;
        all.criminal |= category->sensitivities.criminal;
    }
    return all;
}

// Whether what both have signed lets it travel so: one of those agreements names the way, or names
// none. What they have not signed says nothing of it.
bool named_by_agreements(const Working& working, rulebook::Channel channel) {
    bool both_signed = false;
    for (const auto& terms : working.terms.agreements()) {
        if (not terms.in_force.has(working.question.on) or
            signed_by(working.question.giver, terms) == nullptr or
            signed_by(working.question.receiver, terms) == nullptr)
            continue;
        both_signed = true;
        if (terms.channels.empty() or std::find(terms.channels.begin(), terms.channels.end(),
                                                channel) != terms.channels.end())
            return true;
    }
    return not both_signed;
}

// 12. The channel is fit for the most sensitive item it carries. (UK GDPR Arts 5(1)(f) and 32)
void step_channel(Working& working) {
    const auto& question = working.question;
    if (not question.channel) return;
    const Cited cited(rulebook::code(*question.channel));
    const auto* row = working.book.channel(*question.channel, question.on, question.nation);
    if (row == nullptr) {
        working.because(Because::ChannelUnknown, cited);
    } else if (row->use == rulebook::ChannelUse::Blocked) {
        working.because(Because::ChannelNotFit, cited);
    } else if (not row->carries.covers(going(working))) {
        working.because(Because::ChannelNotSecureEnough, cited);
    } else if (not named_by_agreements(working, *question.channel)) {
        working.because(Because::ChannelNotInAgreement, cited);
    } else {
        working.because(Because::ChannelFit, cited);
    }
    if (row == nullptr) return;
    if (row->use == rulebook::ChannelUse::Exceptional) working.owe(Obligation::ConfirmReceiver);
    if (row->confirm_in_writing) working.owe(Obligation::WriteUpSpoken);
}

// 13. Told, views, agreement to help: three facts, recorded; none is a gate when a child is at
// risk.
//     (UK GDPR Arts 13 and 14; ICO ten steps, step 4; DfE golden rules 2 and 3)
void step_family(Working& working) {
    const auto& question = working.question;
    switch (question.told) {
        case Told::Yes: working.because(Because::FamilyTold); break;
        case Told::NotYet:
            working.because(Because::FamilyNotTold);
            working.owe(Obligation::TellFamily);
            break;
        case Told::NotSafe:
            working.because(Because::FamilyNotSafe);
            working.owe(Obligation::LookAgainAtTelling);
            break;
        case Told::NotRecorded:
            working.because(Because::FamilyNotRecorded);
            working.owe(Obligation::TellFamily);
    }
    if (question.views == Views::Object) working.because(Because::FamilyObject);
    if (question.views == Views::NotRecorded and question.told == Told::Yes)
        working.owe(Obligation::RecordViews);
    if (question.agreed == AgreedToHelp::No) working.because(Because::HelpDeclined);
    if (question.agreed == AgreedToHelp::NotAsked and working.purpose != nullptr and
        working.purpose->consent == rulebook::Consent::ForServiceOnly)
        working.owe(Obligation::SeekAgreementToHelp);
}

Panel panel_of(const Working& working) {
    const auto& decision = working.decision;
    if (decision.answer != Answer::Permit) return Panel::Amber;
    const bool some_short = std::any_of(decision.items.begin(), decision.items.end(),
                                        [](const auto& item) { return item.fate == Fate::Short; });
    return some_short or not working.at_risk ? Panel::Blue : Panel::Green;
}

// 14. Gather obligations; answer permit, review or deny, with every reason. (DfE golden rules 1, 7)
void step_gather(Working& working) {
    auto& decision = working.decision;
    const auto& items = decision.items;
    const auto held = static_cast<std::size_t>(std::count_if(
        items.begin(), items.end(), [](const auto& item) { return item.fate == Fate::HeldBack; }));
    const bool asks = std::any_of(items.begin(), items.end(),
                                  [](const auto& item) { return item.fate == Fate::Ask; });
    if (not items.empty() and held == items.size()) {
        // That nobody said why it is needed is silence, and silence is never a no.
        const bool only_unneeded = std::all_of(items.begin(), items.end(), [&](const auto& item) {
            return decision.reasons[item.reason].because == Because::NotNeeded;
        });
        if (only_unneeded) {
            working.reviewed = true;
        } else {
            working.because(Because::NothingLeft);
        }
    }
    decision.answer = decision.stop or working.denied ? Answer::Deny
                      : working.reviewed or asks      ? Answer::Review
                                                      : Answer::Permit;
    if (decision.answer != Answer::Permit) working.owe(Obligation::ReasonReviewed);
    if (held > 0) working.owe(Obligation::RemoveWhatIsNotNeeded);
    working.owe(Obligation::UseForPurposeOnly);
    decision.panel = panel_of(working);
    for (auto& item : decision.items) {
        if (item.reason == no_reason) item.reason = 0;
    }
}

Decision decided(Working& working) {
    read_question(working);
    find_footing(working);
    step_danger(working);      // 1
    step_bar(working);         // 2
    step_purpose(working);     // 3
    step_agreement(working);   // 4
    step_basis(working);       // 5
    step_condition(working);   // 6
    step_gateway(working);     // 7
    step_confidence(working);  // 8
    step_forbidden(working);   // 9
    step_needed(working);      // 10
    step_shield(working);      // 11
    step_channel(working);     // 12
    step_family(working);      // 13
    step_gather(working);      // 14
    return std::move(working.decision);
}

}  // namespace

Decision decide(const rulebook::Rulebook& rulebook, const Terms& terms, const Question& question) {
    Working working{.book = rulebook, .terms = terms, .question = question};
    return decided(working);
}

void decide(const rulebook::Rulebook& rulebook, const Terms& terms, const Question& question,
            Decision& into) {
    Working working{.book = rulebook, .terms = terms, .question = question};
    const auto emptied = [](auto& list) {
        list.clear();
        return std::move(list);
    };
    working.decision.reasons = emptied(into.reasons);
    working.decision.items = emptied(into.items);
    working.decision.obligations = emptied(into.obligations);
    into = decided(working);
}

}  // namespace accord::policy
