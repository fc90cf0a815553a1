#include "engine/policy/reasons.h"

#include <array>

namespace accord::policy {
namespace {

using enum Because;
using enum Lean;

// In the order of the enumeration; a test holds it to that.
constexpr std::array rows{
    ReasonRow{
        ImmediateDanger, Step::Danger, Supports, "immediate-danger",
        "Someone is in immediate danger: share what is needed now, and record it afterwards."},
    ReasonRow{UserRevoked, Step::Danger, Stop, "user-revoked",
              "This account has been withdrawn, so nothing can be sent from it. Ring instead."},
    ReasonRow{WrongPersonRisk, Step::Shield, Stop, "wrong-person-risk",
              "This may be about another person. Find out who it is before anything is sent."},
    ReasonRow{PersonNotConfirmed, Step::Shield, Review, "person-not-confirmed",
              "Nobody has made sure which child this is. Ring and check."},
    ReasonRow{PersonByVoice, Step::Shield, Notes, "person-confirmed-by-voice",
              "Who it is was made sure of by voice."},
    ReasonRow{StatutoryBar, Step::Bar, Stop, "statutory-bar",
              "The law keeps {item} back: {provision}."},
    ReasonRow{BarUnknown, Step::Bar, Stop, "statutory-bar-unknown",
              "{item} is marked with a bar that the rulebook does not know: {provision}. Ask your "
              "information governance lead."},
    ReasonRow{PurposeMissing, Step::Purpose, Review, "purpose-missing",
              "It is not said what this is for. Say what you are trying to do for the child."},
    ReasonRow{PurposeUnknown, Step::Purpose, Review, "purpose-unknown",
              "The rulebook has no purpose {provision}."},
    ReasonRow{PurposeNotInForce, Step::Purpose, Review, "purpose-not-in-force",
              "The purpose {purpose} is not in force in {nation} on {day}."},
    ReasonRow{ThresholdMissing, Step::Purpose, Review, "threshold-missing",
              "It is not said how serious this is, and {purpose} needs a level of concern."},
    ReasonRow{ThresholdDoesNotFit, Step::Purpose, Review, "threshold-does-not-fit",
              "{purpose} is not usual at {threshold}. Check the purpose or the level of concern."},
    ReasonRow{PurposeFits, Step::Purpose, Supports, "purpose-fits",
              "The purpose is {purpose}, and the level of concern fits it."},
    ReasonRow{NothingToShare, Step::Purpose, Review, "nothing-to-share",
              "There is nothing in this to share yet."},
    ReasonRow{ClauseCovers, Step::Agreement, Supports, "clause-covers",
              "{clause} says that {giver} may tell {receiver} this."},
    ReasonRow{ClauseRequires, Step::Agreement, Supports, "clause-requires",
              "{clause} says that {giver} must tell {receiver} this."},
    ReasonRow{ClauseCoversShort, Step::Agreement, Supports, "clause-covers-short-version",
              "{clause} lets {giver} tell {receiver} the short version of this."},
    ReasonRow{NoAgreement, Step::Agreement, Review, "no-agreement",
              "No agreement is in force for this. You may still share: say why it is needed."},
    ReasonRow{
        GiverNotSigned, Step::Agreement, Review, "giver-not-signed",
        "Your organisation has not signed an agreement in force. You may still share: say why "
        "it is needed."},
    ReasonRow{
        ReceiverNotSigned, Step::Agreement, Review, "receiver-not-signed",
        "The receiving organisation has not signed the agreement. You may still share: say why "
        "it is needed."},
    ReasonRow{Outsider, Step::Agreement, Review, "outsider",
              "Whoever receives this is outside the agreement. You may still share: say why it is "
              "needed."},
    ReasonRow{
        NoClause, Step::Agreement, Review, "no-clause",
        "No clause covers {giver} telling {receiver} {item} for {purpose}. You may still share: "
        "say why it is needed."},
    ReasonRow{ClauseConditionNotMet, Step::Agreement, Review, "clause-condition-not-met",
              "{clause} would cover this where {provision}."},
    ReasonRow{AgreementPastReview, Step::Agreement, Notes, "agreement-past-review",
              "The agreement is past the day it should have been reviewed. It is still in force."},
    ReasonRow{BasisFits, Step::Basis, Supports, "basis-fits",
              "The lawful basis is {provision}. You do not need consent."},
    ReasonRow{BasisProposed, Step::Basis, Supports, "basis-proposed",
              "The lawful basis is {provision}. You do not need consent."},
    ReasonRow{
        BasisMissing, Step::Basis, Review, "basis-missing",
        "No lawful basis usual for {purpose} is open to {giver}. Name one with your information "
        "governance lead."},
    ReasonRow{BasisUnknown, Step::Basis, Review, "basis-unknown",
              "The rulebook has no lawful basis {provision}."},
    ReasonRow{BasisNotInForce, Step::Basis, Review, "basis-not-in-force",
              "{provision} is not in force in {nation} on {day}."},
    ReasonRow{
        BasisClosedToPublic, Step::Basis, Review, "basis-closed-to-public-authority",
        "{provision} is closed to a public authority in its tasks. Its basis is the public task."},
    ReasonRow{BasisClosedToGiver, Step::Basis, Review, "basis-closed-to-giver",
              "{provision} is not open to {giver}, unless a law gives it that function."},
    ReasonRow{BasisNotForPurpose, Step::Basis, Notes, "basis-not-usual-for-purpose",
              "{provision} is open, though it is not the usual basis for {purpose}."},
    ReasonRow{BasisNeedsStatement, Step::Basis, Review, "basis-needs-condition",
              "{provision} needs a condition: that this safeguards a child, or that who asks has "
              "stated their public task."},
    ReasonRow{BasisNeedsDanger, Step::Basis, Review, "basis-needs-danger",
              "{provision} is for saving a life. Say what the danger is, or name another basis."},
    ReasonRow{
        BasisNeedsBalancing, Step::Basis, Review, "basis-needs-balancing",
        "{provision} needs a written weighing of interests. Name another basis, or write it."},
    ReasonRow{InterestProposed, Step::Basis, Supports, "recognised-interest",
              "The recognised interest is {provision}."},
    ReasonRow{ConsentIsNotTheBasis, Step::Basis, Notes, "consent-is-not-the-basis",
              "Consent was named. It is not what this stands on and is not needed: {provision}."},
    ReasonRow{ConditionFits, Step::Condition, Supports, "condition-fits",
              "For the more sensitive parts the condition is {provision}."},
    ReasonRow{ConditionProposed, Step::Condition, Supports, "condition-proposed",
              "For the more sensitive parts the condition is {provision}."},
    ReasonRow{ConditionMissing, Step::Condition, Review, "condition-missing",
              "{item} is specially protected, and no condition for it is named."},
    ReasonRow{ConditionDoesNotFit, Step::Condition, Review, "condition-does-not-fit",
              "{provision} does not fit {item} for {purpose}."},
    ReasonRow{
        LawEnforcement, Step::Condition, Notes, "law-enforcement",
        "Part 3 of the Data Protection Act 2018 applies: keep the log it asks for, and mark fact "
        "and opinion."},
    ReasonRow{GatewayDuty, Step::Gateway, Supports, "gateway-duty",
              "{provision} makes this a duty."},
    ReasonRow{GatewayPower, Step::Gateway, Supports, "gateway-power",
              "{provision} gives the power to share this."},
    ReasonRow{GatewayCooperation, Step::Gateway, Supports, "gateway-cooperation",
              "{provision} asks these organisations to work together."},
    ReasonRow{GatewayProposed, Step::Gateway, Supports, "gateway-proposed",
              "The law that lets you is {provision}."},
    ReasonRow{GatewayMissing, Step::Gateway, Notes, "gateway-missing",
              "No particular Act is named. Having none is not a bar."},
    ReasonRow{GatewayNotInForce, Step::Gateway, Review, "gateway-not-in-force",
              "{provision} is not in force in {nation} on {day}."},
    ReasonRow{GatewayDoesNotFit, Step::Gateway, Review, "gateway-does-not-fit",
              "{provision} is not about {giver} telling {receiver} this."},
    ReasonRow{GreaterDetriment, Step::Gateway, Deny, "greater-detriment",
              "It is recorded that sharing would harm this child more than not sharing."},
    ReasonRow{ConfidenceByLaw, Step::Confidence, Supports, "confidence-law",
              "What was told in confidence may be shared because the law requires or permits it."},
    ReasonRow{ConfidenceByConsent, Step::Confidence, Supports, "confidence-consent",
              "What was told in confidence may be shared because they agree."},
    ReasonRow{
        ConfidencePublicInterest, Step::Confidence, Supports, "confidence-public-interest",
        "What was told in confidence may be shared because keeping a child from harm outweighs "
        "the confidence."},
    ReasonRow{ConfidenceProposed, Step::Confidence, Supports, "confidence-proposed",
              "What was told in confidence may be shared: keeping a child from harm outweighs it."},
    ReasonRow{ConfidenceNotConfidential, Step::Confidence, Supports, "not-confidential",
              "None of this was told in confidence."},
    ReasonRow{MustNot, Step::Forbidden, Deny, "must-not", "{clause} keeps {item} back."},
    ReasonRow{OriginatorForbids, Step::Forbidden, Deny, "originator-forbids",
              "Whoever first gave {item} does not allow it to be passed on. Ask them."},
    ReasonRow{HandlingCondition, Step::Forbidden, Notes, "handling-condition",
              "{item} goes with the handling condition its originator set."},
    ReasonRow{NotNeeded, Step::Needed, Review, "not-needed",
              "{item} is not needed for {purpose}, so it stays behind."},
    ReasonRow{AskWhyNeeded, Step::Needed, Review, "say-why-needed",
              "Say why {receiver} needs {item}, or leave it out."},
    ReasonRow{AddressHeldBack, Step::Shield, Deny, "protected-address",
              "{item} is held back: it would show where someone protected lives."},
    ReasonRow{IdentityHeldBack, Step::Shield, Deny, "protected-identity",
              "{item} is held back: it would show who someone protected is."},
    ReasonRow{AddressUnconfirmed, Step::Shield, Stop, "protected-address-unconfirmed",
              "{item} may show where someone protected lives. Look at it before anything is sent."},
    ReasonRow{IdentityUnconfirmed, Step::Shield, Stop, "protected-identity-unconfirmed",
              "{item} may show who someone protected is. Look at it before anything is sent."},
    ReasonRow{AddressConfirmed, Step::Shield, Notes, "protected-and-confirmed",
              "{item} is protected. Someone made sure that {receiver} may know."},
    ReasonRow{ChannelFit, Step::Channel, Supports, "channel-fit",
              "The way of sending is safe for this: {provision}."},
    ReasonRow{ChannelNotFit, Step::Channel, Deny, "channel-not-fit",
              "Nothing about a child is sent this way: {provision}. Choose another."},
    ReasonRow{
        ChannelNotSecureEnough, Step::Channel, Review, "channel-not-secure-enough",
        "The way of sending is not safe enough for the most sensitive part of this: {provision}."},
    ReasonRow{ChannelUnknown, Step::Channel, Review, "channel-unknown",
              "The rulebook has no way of sending called {provision}."},
    ReasonRow{ChannelNotInAgreement, Step::Channel, Review, "channel-not-in-agreement",
              "The agreement does not name this way of sending: {provision}."},
    ReasonRow{FamilyTold, Step::Family, Supports, "family-told", "The family have been told."},
    ReasonRow{FamilyNotTold, Step::Family, Notes, "family-not-told-yet",
              "The family have not been told yet."},
    ReasonRow{FamilyNotSafe, Step::Family, Notes, "family-not-safe-to-tell",
              "The family are not told, because telling them would put someone at risk."},
    ReasonRow{FamilyNotRecorded, Step::Family, Notes, "family-not-recorded",
              "It is not recorded whether the family know."},
    ReasonRow{
        FamilyObject, Step::Family, Notes, "family-object",
        "The family would rather this were not shared. That is recorded; it does not stop you "
        "where a child may be harmed."},
    ReasonRow{HelpDeclined, Step::Family, Notes, "help-declined",
              "The family do not want the help offered. That is theirs to say; sharing is another "
              "matter."},
    ReasonRow{NothingLeft, Step::Gather, Deny, "nothing-left",
              "Everything in this is held back, so there is nothing to send."},
    ReasonRow{CategoryUnknown, Step::Purpose, Review, "category-unknown",
              "The rulebook has no kind of information {provision} in force in {nation} on {day}."},
    ReasonRow{ClauseNotAccepted, Step::Agreement, Review, "clause-not-accepted",
              "{clause} would cover this, and {provision} signed without it. You may still share: "
              "say why it is needed."},
    ReasonRow{KindUnknown, Step::Agreement, Review, "kind-unknown",
              "The rulebook has no kind of organisation {provision} in force. Ask your information "
              "governance lead."},
};

}  // namespace

std::span<const ReasonRow> reason_rows() {
    return rows;
}

const ReasonRow& row_of(Because because) {
    const auto place = static_cast<std::size_t>(because);
    return rows[place < rows.size() ? place : 0];
}

}  // namespace accord::policy
