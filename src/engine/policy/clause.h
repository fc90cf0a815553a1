// Clause: one rule of an agreement. A number, a heading and the words people signed; and the rule
// that says who may, must or must not tell whom what, for which purpose, on what conditions.
//
// An empty list means "any": any giver who may sign, any category, any lawful basis.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "rulebook/lists.h"

namespace accord::policy {

// What a clause does. `None` is a clause for people alone: the program shows it and applies
// nothing.
enum class Effect : std::uint8_t { None, May, Must, MustNot };

// What has to be so before a clause helps. A closed list, because each has code behind it; one that
// cannot be judged from the question counts as not met, and so never helps a yes.
enum class Requirement : std::uint8_t {
    ToldOrReason,       // the family were told, or why not is recorded
    AgreedToHelp,       // the family agreed to the help itself (never to the sharing)
    PublicTaskStated,   // who asks has said that it is for their public task
    IdentityConfirmed,  // we know which child this is
    NeedStated,         // the sender said why each thing is needed
    OriginatorAgrees,   // nothing in it may not be passed on, as its originator handled it
    ConfirmedSafe,      // nothing in it gives away a protected address or identity
    CompetentReceiver,  // the receiver enforces the law (DPA 2018 Part 3)
    PublicReceiver,     // the receiver is a public authority
    Emergency,          // someone is in immediate danger
};

// What whoever relies on a clause takes on.
enum class Obligation : std::uint8_t {
    RecordAfterwards,       // write down what was told, by the end of the next working day
    ManagerReview,          // a manager looks at it, by the end of the next working day
    ReasonReviewed,         // the reason for going on is looked at afterwards
    Acknowledge,            // the receiver says that it arrived
    Feedback,               // the receiver tells the sender what came of it
    TellFamily,             // tell the family, or record why not
    LookAgainAtTelling,     // not told yet: look again on the day set
    RecordViews,            // write down what the family think
    SeekAgreementToHelp,    // ask whether the family want the help
    UseForPurposeOnly,      // used for this and for nothing else
    AskBeforeOnward,        // pass on only with the giver's agreement
    NoOnward,               // do not pass on
    FollowHandling,         // keep to the originator's handling condition
    KeepAddressSecret,      // keep the protected address from whoever must not learn it
    KeepSealed,             // only the named people may open it
    TellOfCorrections,      // if it was wrong, everyone who had it is told
    IncludeIdentifier,      // give the child's NHS number if it is known and quick to find
    NameFunction,           // say which public function this serves
    NamePolicyDocument,     // the appropriate policy document this condition needs
    WriteUpSpoken,          // told aloud: write it up
    SaySoIfNothingHeld,     // answer even if nothing is held
    RefuseInWriting,        // if it will not be shared, say why in writing
    ConfirmReceiver,        // ring back, or otherwise make sure who is at the other end
    RemoveWhatIsNotNeeded,  // send no more than is needed
};
inline constexpr std::size_t obligation_count = 24;

enum class Onward : std::uint8_t { AskGiver, SamePurpose, Never };

struct Clause {
    std::string number;  // "6.2"
    std::string heading;
    std::string text;  // the words that are signed
    Effect effect = Effect::None;
    std::vector<Code<rulebook::AgencyType>> givers;
    std::vector<Code<rulebook::AgencyType>> receivers;
    std::vector<Code<rulebook::Purpose>> purposes;
    std::vector<Code<rulebook::Threshold>> thresholds;
    std::vector<Code<rulebook::DataCategory>> categories;
    std::vector<Code<rulebook::LawfulBasis>> bases;
    std::vector<rulebook::Channel> channels;
    std::vector<Requirement> conditions;  // all must hold, or the clause does not apply
    std::vector<Requirement> unless;      // for must_not: where all of these hold it does not apply
    std::vector<Obligation> obligations;
    Onward onward = Onward::AskGiver;
    bool short_version = false;  // allows the short version and no more

    bool operator==(const Clause&) const = default;
};

// The words used in files: "must_not", "told_or_reason", "acknowledge", "ask_giver".
std::string_view word(Effect effect);
std::string_view word(Requirement requirement);
std::string_view word(Obligation obligation);
std::string_view word(Onward onward);
std::optional<Effect> effect_from(std::string_view word);
std::optional<Requirement> requirement_from(std::string_view word);
std::optional<Obligation> obligation_from(std::string_view word);
std::optional<Onward> onward_from(std::string_view word);
std::vector<std::string_view> effect_words();
std::vector<std::string_view> requirement_words();
std::vector<std::string_view> obligation_words();
std::vector<std::string_view> onward_words();

// The same in a sentence: "the family were told, or why not is recorded".
std::string_view spoken(Requirement requirement);
std::string_view spoken(Obligation obligation);

// "4.10" comes after "4.2": numbers are compared part by part.
std::strong_ordering compare_numbers(std::string_view one, std::string_view other);

}  // namespace accord::policy
