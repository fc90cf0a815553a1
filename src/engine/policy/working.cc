#include "engine/policy/working.h"

#include "engine/policy/reasons.h"

namespace accord::policy {
namespace {

struct Duty {
    Due due;
    bool by_receiver;
};

Duty duty_of(Obligation what) {
    switch (what) {
        case Obligation::RecordAfterwards:
        case Obligation::ManagerReview:
        case Obligation::ReasonReviewed:
        case Obligation::WriteUpSpoken: return {Due::EndOfNextWorkingDay, false};
        case Obligation::Acknowledge:
        case Obligation::Feedback: return {Due::OneWorkingDay, true};
        case Obligation::LookAgainAtTelling: return {Due::OnTheDaySet, false};
        case Obligation::ConfirmReceiver: return {Due::AtOnce, false};
        case Obligation::UseForPurposeOnly:
        case Obligation::AskBeforeOnward:
        case Obligation::NoOnward:
        case Obligation::FollowHandling:
        case Obligation::KeepAddressSecret:
        case Obligation::KeepSealed:
        case Obligation::SaySoIfNothingHeld:
        case Obligation::RefuseInWriting: return {Due::Always, true};
        case Obligation::TellFamily:
        case Obligation::RecordViews:
        case Obligation::SeekAgreementToHelp:
        case Obligation::TellOfCorrections:
        case Obligation::IncludeIdentifier:
        case Obligation::NameFunction:
        case Obligation::NamePolicyDocument:
        case Obligation::RemoveWhatIsNotNeeded: return {Due::Always, false};
    }
    return {Due::Always, false};
}

Lean softened(Lean lean, bool emergency) {
    if (not emergency) return lean;
    if (lean == Lean::Review) return Lean::Notes;
    return lean == Lean::Deny ? Lean::Review : lean;
}

std::uint16_t added(std::vector<Reason>& reasons, const Reason& reason) {
    for (std::size_t i = reasons.size(); i-- > 0;) {
        const auto& old = reasons[i];
        if (old.because == reason.because and old.clause == reason.clause and
            old.provision == reason.provision) {
            return static_cast<std::uint16_t>(i);
        }
    }
    reasons.push_back(reason);
    return static_cast<std::uint16_t>(reasons.size() - 1);
}

}  // namespace

std::uint16_t Working::because(Because why, Cited provision, std::int32_t clause) {
    const auto& row = row_of(why);
    const auto lean = softened(row.lean, emergency);
    if (lean == Lean::Stop) decision.stop = true;
    if (lean == Lean::Deny) denied = true;
    if (lean == Lean::Review) reviewed = true;
    return added(decision.reasons, {why, row.step, lean, whole_question, clause, provision});
}

void Working::item(std::size_t place, Because why, Fate fate, Cited provision,
                   std::int32_t clause) {
    const auto& row = row_of(why);
    const auto lean = softened(row.lean, emergency);
    if (lean == Lean::Stop) decision.stop = true;
    if (fate == Fate::Ask and emergency) fate = Fate::Goes;
    const auto reason =
        added(decision.reasons,
              {why, row.step, lean, static_cast<std::int16_t>(place), clause, provision});
    auto& outcome = decision.items[place];
    if (fate > outcome.fate or outcome.reason == no_reason) outcome = {fate, reason};
}

void Working::owe(Obligation what, std::int32_t clause) {
    const auto bit = std::uint32_t{1} << static_cast<unsigned>(what);
    if ((owed & bit) != 0) return;
    owed |= bit;
    const auto duty = duty_of(what);
    decision.obligations.push_back({what, duty.due, duty.by_receiver, clause});
}

const SignedVersion* signed_by(const Side& side, const AgreementTerms& terms) {
    if (side.outsider) return nullptr;
    for (const auto& version : side.has_signed) {
        if (version.agreement == terms.agreement and version.version == terms.version)
            return &version;
    }
    return nullptr;
}

}  // namespace accord::policy
