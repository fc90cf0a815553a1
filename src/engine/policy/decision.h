// Decision: permit, review or deny; whether it is a stop; why, item by item; and what follows from
// it.
//
// A decision holds codes and clause places, no English: explain.h has the words. It stands alone,
// so it may outlive the terms and the rulebook; to be explained it needs the same ones again.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/policy/clause.h"
#include "engine/policy/question.h"

namespace accord::policy {

enum class Answer : std::uint8_t { Permit, Review, Deny };

// The numbered steps of decide.cc.
enum class Step : std::uint8_t {
    Danger = 1,
    Bar,
    Purpose,
    Agreement,
    Basis,
    Condition,
    Gateway,
    Confidence,
    Forbidden,
    Needed,
    Shield,
    Channel,
    Family,
    Gather,
};

// Which way a reason leans. The worst lean of all reasons makes the answer.
enum class Lean : std::uint8_t { Supports, Notes, Review, Deny, Stop };

// Every reason there is. Each has a step, a lean, a code for machines and sentences for people, in
// one table (reasons.cc).
enum class Because : std::uint8_t {
    ImmediateDanger,
    UserRevoked,
    WrongPersonRisk,
    PersonNotConfirmed,
    PersonByVoice,
    StatutoryBar,
    BarUnknown,
    PurposeMissing,
    PurposeUnknown,
    PurposeNotInForce,
    ThresholdMissing,
    ThresholdDoesNotFit,
    PurposeFits,
    NothingToShare,
    ClauseCovers,
    ClauseRequires,
    ClauseCoversShort,
    NoAgreement,
    GiverNotSigned,
    ReceiverNotSigned,
    Outsider,
    NoClause,
    ClauseConditionNotMet,
    AgreementPastReview,
    BasisFits,
    BasisProposed,
    BasisMissing,
    BasisUnknown,
    BasisNotInForce,
    BasisClosedToPublic,
    BasisClosedToGiver,
    BasisNotForPurpose,
    BasisNeedsStatement,
    BasisNeedsDanger,
    BasisNeedsBalancing,
    InterestProposed,
    ConsentIsNotTheBasis,
    ConditionFits,
    ConditionProposed,
    ConditionMissing,
    ConditionDoesNotFit,
    LawEnforcement,
    GatewayDuty,
    GatewayPower,
    GatewayCooperation,
    GatewayProposed,
    GatewayMissing,
    GatewayNotInForce,
    GatewayDoesNotFit,
    GreaterDetriment,
    ConfidenceByLaw,
    ConfidenceByConsent,
    ConfidencePublicInterest,
    ConfidenceProposed,
    ConfidenceNotConfidential,
    MustNot,
    OriginatorForbids,
    HandlingCondition,
    NotNeeded,
    AskWhyNeeded,
    AddressHeldBack,
    IdentityHeldBack,
    AddressUnconfirmed,
    IdentityUnconfirmed,
    AddressConfirmed,
    ChannelFit,
    ChannelNotFit,
    ChannelNotSecureEnough,
    ChannelUnknown,
    ChannelNotInAgreement,
    FamilyTold,
    FamilyNotTold,
    FamilyNotSafe,
    FamilyNotRecorded,
    FamilyObject,
    HelpDeclined,
    NothingLeft,
    CategoryUnknown,
    ClauseNotAccepted,
    KindUnknown,
};

// A code of the rulebook, kept by value and cheap to copy.
struct Cited {
    std::array<char, 31> code{};
    std::uint8_t size = 0;
    Cited() = default;
    template <class List>
    explicit Cited(const Code<List>& from) : Cited(from.text()) {}
    explicit Cited(std::string_view text);  // cut at 31 characters; the rulebook has none so long
    std::string_view text() const { return {code.data(), size}; }
    bool operator==(const Cited& other) const { return text() == other.text(); }
};

inline constexpr std::int32_t no_clause = -1;
inline constexpr std::int16_t whole_question = -1;

struct Reason {
    Because because = Because::NothingToShare;
    Step step = Step::Gather;
    Lean lean = Lean::Notes;
    std::int16_t item = whole_question;  // the first item it is about
    std::int32_t clause = no_clause;     // Terms::clause(i)
    Cited provision;  // basis, gateway, condition, bar, channel, purpose or category
    bool operator==(const Reason&) const = default;
};

// What becomes of one item.
enum class Fate : std::uint8_t {
    Goes,      // whole
    Short,     // only the short version of it
    Ask,       // goes only with a reason
    HeldBack,  // stays behind
};
struct ItemOutcome {
    Fate fate = Fate::Ask;
    std::uint16_t reason = 0;  // the place in Decision::reasons of why; there always is one
    bool operator==(const ItemOutcome&) const = default;
};

// When an obligation is due. Working days and the rest are for engine/deadlines.
enum class Due : std::uint8_t { AtOnce, EndOfNextWorkingDay, OneWorkingDay, OnTheDaySet, Always };
struct Owed {
    Obligation what = Obligation::UseForPurposeOnly;
    Due due = Due::Always;
    bool by_receiver = false;
    std::int32_t clause = no_clause;
    bool operator==(const Owed&) const = default;
};
std::string_view word(Due due);

// What the share stands on, as used: named by the sender or proposed from the rulebook.
struct FootingUsed {
    Cited basis, gateway, condition, interest;
    Confidence confidence = Confidence::NotSaid;
    bool law_enforcement = false;  // DPA 2018 Part 3 applies instead of UK GDPR
    bool operator==(const FootingUsed&) const = default;
};

// The three states of the permission panel (none of them No).
enum class Panel : std::uint8_t { Green, Blue, Amber };

struct Decision {
    Answer answer = Answer::Review;
    bool stop = false;     // binds everyone; see allows()
    bool revoked = false;  // a stop that nobody may lift
    bool emergency = false;
    Panel panel = Panel::Amber;
    FootingUsed footing;
    std::vector<Reason> reasons;     // in the order of the steps
    std::vector<ItemOutcome> items;  // as in the question
    std::vector<Owed> obligations;   // each once

    bool operator==(const Decision&) const = default;

    // Whether it may go. Permit: yes. Review or deny: with a reason. Stop: only where life is at
    // risk, by a named senior with a reason. A revoked user: never.
    bool allows(const Judgement& judgement) const;
    bool short_only() const;  // something goes, and all that goes is the short version
};

std::string_view word(Answer answer);
Answer answer_from(std::string_view word);  // what is no word of ours is Deny
std::string_view word(Step step);
std::string_view word(Lean lean);
std::string_view word(Because because);  // "closed-to-public-authority"
std::string_view word(Fate fate);
std::string_view word(Panel panel);
Panel panel_from(std::string_view word);  // what is no word of ours is Amber
std::string_view word(Confidence confidence);
std::string_view source(Step step);  // "UK GDPR Art. 6(1)"
std::string_view title(Step step);   // "The lawful basis"

}  // namespace accord::policy
