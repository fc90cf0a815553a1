#include "rulebook/lists.h"

#include "base/expect.h"
#include "rulebook/choices.h"

namespace accord::rulebook {

namespace {

constexpr Choice<StatutoryClass> statutory_class_words[] = {
    {StatutoryClass::SafeguardingPartner, "safeguarding-partner"},
    {StatutoryClass::SectionElevenBody, "section-11-body"},
    {StatutoryClass::AuthorityFunction, "authority-function"},
    {StatutoryClass::RelevantAgency, "relevant-agency"},
    {StatutoryClass::DesignatedAgency, "designated-agency"},
    {StatutoryClass::Commissioned, "commissioned"},
    {StatutoryClass::Voluntary, "voluntary"},
    {StatutoryClass::Government, "government"},
};

constexpr Choice<Consent> consent_words[] = {
    {Consent::NotTheBasis, "not-the-basis"},       {Consent::NotNeeded, "not-needed"},
    {Consent::ForServiceOnly, "for-service-only"}, {Consent::NotApplicable, "not-applicable"},
    {Consent::NeverNeeded, "never-needed"},
};

constexpr Choice<Regime> regime_words[] = {
    {Regime::UkGdpr, "uk-gdpr"},
    {Regime::LawEnforcement, "law-enforcement"},
};

constexpr Choice<OpenTo> open_to_words[] = {
    {OpenTo::Yes, "yes"},
    {OpenTo::No, "no"},
    {OpenTo::WithFunctions, "with-functions"},
    {OpenTo::Bound, "bound"},
    {OpenTo::Competent, "competent"},
};

constexpr Choice<BasisNeeds> basis_needs_words[] = {
    {BasisNeeds::Nothing, "nothing"},     {BasisNeeds::Provision, "provision"},
    {BasisNeeds::Function, "function"},   {BasisNeeds::LifeAtRisk, "life-at-risk"},
    {BasisNeeds::Condition, "condition"}, {BasisNeeds::Balancing, "balancing"},
    {BasisNeeds::Consent, "consent"},
};

constexpr Choice<ConditionFamily> condition_family_words[] = {
    {ConditionFamily::Article9, "article-9"},   {ConditionFamily::Article10, "article-10"},
    {ConditionFamily::Schedule1, "schedule-1"}, {ConditionFamily::Schedule8, "schedule-8"},
    {ConditionFamily::Annex1, "annex-1"},       {ConditionFamily::Annex2, "annex-2"},
};

constexpr Choice<Holder> holder_words[] = {
    {Holder::Anyone, "anyone"},
    {Holder::PublicAuthority, "public-authority"},
    {Holder::CompetentAuthority, "competent-authority"},
};

constexpr Choice<GatewayType> gateway_type_words[] = {
    {GatewayType::Duty, "duty"},
    {GatewayType::Power, "power"},
    {GatewayType::OnRequest, "on-request"},
    {GatewayType::CoOperation, "co-operation"},
    {GatewayType::Exemption, "exemption"},
    {GatewayType::Definition, "definition"},
};

constexpr Choice<ChannelUse> channel_use_words[] = {
    {ChannelUse::Usual, "usual"},
    {ChannelUse::Exceptional, "exceptional"},
    {ChannelUse::Blocked, "blocked"},
};

constexpr Choice<ClockKind> clock_kind_words[] = {
    {ClockKind::ElapsedHours, "elapsed-hours"},
    {ClockKind::HubHours, "hub-hours"},
    {ClockKind::WorkingDays, "working-days"},
    {ClockKind::Months, "months"},
    {ClockKind::Days, "days"},
};

constexpr Choice<CheckpointActor> checkpoint_actor_words[] = {
    {CheckpointActor::Practitioner, "practitioner"},
    {CheckpointActor::Organisation, "organisation"},
};

constexpr Choice<Applies> applies_words[] = {
    {Applies::Always, "always"},
    {Applies::Emergency, "emergency"},
    {Applies::Routine, "routine"},
    {Applies::LawEnforcement, "law-enforcement"},
};

constexpr Choice<KeepUnit> keep_unit_words[] = {
    {KeepUnit::Years, "years"},
    {KeepUnit::Months, "months"},
    {KeepUnit::SetLocally, "set-locally"},
};

constexpr Choice<KeepAction> keep_action_words[] = {
    {KeepAction::Keep, "keep"},
    {KeepAction::Review, "review"},
    {KeepAction::Transfer, "transfer"},
    {KeepAction::Destroy, "destroy"},
};

constexpr Choice<Verified> verified_words[] = {
    {Verified::Sourced, "sourced"},
    {Verified::Recalled, "recalled"},
    {Verified::Ours, "ours"},
};

template <class Value>
std::string_view said(Value value) {
    for (const auto& choice : choices(value)) {
        if (choice.value == value) return choice.word;
    }
    expect(false);
    return {};
}

}  // namespace

std::span<const Choice<StatutoryClass>> choices(StatutoryClass) {
    return statutory_class_words;
}
std::span<const Choice<Consent>> choices(Consent) {
    return consent_words;
}
std::span<const Choice<Regime>> choices(Regime) {
    return regime_words;
}
std::span<const Choice<OpenTo>> choices(OpenTo) {
    return open_to_words;
}
std::span<const Choice<BasisNeeds>> choices(BasisNeeds) {
    return basis_needs_words;
}
std::span<const Choice<ConditionFamily>> choices(ConditionFamily) {
    return condition_family_words;
}
std::span<const Choice<Holder>> choices(Holder) {
    return holder_words;
}
std::span<const Choice<GatewayType>> choices(GatewayType) {
    return gateway_type_words;
}
std::span<const Choice<ChannelUse>> choices(ChannelUse) {
    return channel_use_words;
}
std::span<const Choice<ClockKind>> choices(ClockKind) {
    return clock_kind_words;
}
std::span<const Choice<CheckpointActor>> choices(CheckpointActor) {
    return checkpoint_actor_words;
}
std::span<const Choice<Applies>> choices(Applies) {
    return applies_words;
}
std::span<const Choice<KeepUnit>> choices(KeepUnit) {
    return keep_unit_words;
}
std::span<const Choice<KeepAction>> choices(KeepAction) {
    return keep_action_words;
}
std::span<const Choice<Verified>> choices(Verified) {
    return verified_words;
}

std::string_view word(StatutoryClass value) {
    return said(value);
}
std::string_view word(Consent value) {
    return said(value);
}
std::string_view word(Regime value) {
    return said(value);
}
std::string_view word(OpenTo value) {
    return said(value);
}
std::string_view word(BasisNeeds value) {
    return said(value);
}
std::string_view word(ConditionFamily value) {
    return said(value);
}
std::string_view word(Holder value) {
    return said(value);
}
std::string_view word(GatewayType value) {
    return said(value);
}
std::string_view word(ChannelUse value) {
    return said(value);
}
std::string_view word(ClockKind value) {
    return said(value);
}
std::string_view word(CheckpointActor value) {
    return said(value);
}
std::string_view word(Applies value) {
    return said(value);
}
std::string_view word(KeepUnit value) {
    return said(value);
}
std::string_view word(KeepAction value) {
    return said(value);
}

std::string_view sentence(Consent value) {
    switch (value) {
        case Consent::NotTheBasis:
            return "Consent is not the basis. Tell the family, unless telling is unsafe.";
        case Consent::NotNeeded: return "Consent is not needed: a child may be at risk.";
        case Consent::ForServiceOnly:
            return "Ask the family to agree to the help, not to the sharing.";
        case Consent::NotApplicable: return "Consent does not come into it.";
        case Consent::NeverNeeded: return "Consent is never needed when someone is in danger.";
    }
    return {};
}

std::string_view sentence(GatewayType value) {
    switch (value) {
        case GatewayType::Duty: return "a duty: must";
        case GatewayType::Power: return "a power: may";
        case GatewayType::OnRequest: return "a duty when asked";
        case GatewayType::CoOperation: return "a duty to work together, which supports sharing";
        case GatewayType::Exemption:
            return "an exemption from part of data protection law, not a power to share";
        case GatewayType::Definition: return "a definition, which gives no power of its own";
    }
    return {};
}

}  // namespace accord::rulebook
