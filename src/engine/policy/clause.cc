#include "engine/policy/clause.h"

#include <algorithm>
#include <array>

namespace accord::policy {
namespace {

template <class Value>
struct Named {
    Value value;
    std::string_view word;
    std::string_view spoken;
};

constexpr std::array<Named<Effect>, 4> effects{{
    {Effect::None, "none", "is for people alone"},
    {Effect::May, "may", "may"},
    {Effect::Must, "must", "must"},
    {Effect::MustNot, "must_not", "must not"},
}};

constexpr std::array<Named<Requirement>, 10> requirements{{
    {Requirement::ToldOrReason, "told_or_reason", "the family were told, or why not is recorded"},
    {Requirement::AgreedToHelp, "agreed_to_help", "the family agreed to the help"},
    {Requirement::PublicTaskStated, "public_task_stated",
     "who asks has said that they need it for their public task"},
    {Requirement::IdentityConfirmed, "identity_confirmed", "it is certain which child this is"},
    {Requirement::NeedStated, "need_stated", "why each thing is needed has been said"},
    {Requirement::OriginatorAgrees, "originator_agrees",
     "whoever first gave the information agrees to its being passed on"},
    {Requirement::ConfirmedSafe, "confirmed_safe",
     "nothing in it gives away a protected address or person"},
    {Requirement::CompetentReceiver, "competent_receiver",
     "the receiver is there to enforce the law"},
    {Requirement::PublicReceiver, "public_receiver", "the receiver is a public authority"},
    {Requirement::Emergency, "emergency", "someone is in immediate danger"},
}};

constexpr std::array<Named<Obligation>, obligation_count> obligations{{
    {Obligation::RecordAfterwards, "record_afterwards", "Write down what you told them and why"},
    {Obligation::ManagerReview, "manager_review", "A manager looks at what was sent"},
    {Obligation::ReasonReviewed, "reason_reviewed",
     "Your safeguarding lead reads the reason you gave for going on"},
    {Obligation::Acknowledge, "acknowledge", "They tell you that it has arrived"},
    {Obligation::Feedback, "feedback", "They tell you what came of it"},
    {Obligation::TellFamily, "tell_family", "Tell the family what you shared, or record why not"},
    {Obligation::LookAgainAtTelling, "look_again_at_telling",
     "Look again at whether the family can be told"},
    {Obligation::RecordViews, "record_views", "Write down what the family think"},
    {Obligation::SeekAgreementToHelp, "seek_agreement_to_help",
     "Ask the family what help they want"},
    {Obligation::UseForPurposeOnly, "use_for_purpose_only",
     "They use it for this purpose and no other"},
    {Obligation::AskBeforeOnward, "ask_before_onward", "They ask you before passing it on"},
    {Obligation::NoOnward, "no_onward", "They do not pass it on"},
    {Obligation::FollowHandling, "follow_handling",
     "They keep to the handling condition its originator set"},
    {Obligation::KeepAddressSecret, "keep_address_secret",
     "They keep the protected address from whoever must not learn it"},
    {Obligation::KeepSealed, "keep_sealed", "Only the people named may open it"},
    {Obligation::TellOfCorrections, "tell_of_corrections",
     "If any of it was wrong, tell everyone who had it"},
    {Obligation::IncludeIdentifier, "include_identifier",
     "Give the NHS number if you know it, or can find it without delay"},
    {Obligation::NameFunction, "name_function", "Name the public function that this serves"},
    {Obligation::NamePolicyDocument, "name_policy_document",
     "Keep the policy document that this condition asks for"},
    {Obligation::WriteUpSpoken, "write_up_spoken", "Write up what was said aloud"},
    {Obligation::SaySoIfNothingHeld, "say_so_if_nothing_held",
     "They answer even if they hold nothing"},
    {Obligation::RefuseInWriting, "refuse_in_writing",
     "If they will not share, they say why in writing"},
    {Obligation::ConfirmReceiver, "confirm_receiver", "Make sure who is at the other end"},
    {Obligation::RemoveWhatIsNotNeeded, "remove_what_is_not_needed", "Send no more than they need"},
}};

constexpr std::array<Named<Onward>, 3> onwards{{
    {Onward::AskGiver, "ask_giver", "only with the giver's agreement"},
    {Onward::SamePurpose, "same_purpose", "for the same purpose"},
    {Onward::Never, "never", "never"},
}};

template <class Value, std::size_t N>
const Named<Value>& row_of(const std::array<Named<Value>, N>& table, Value value) {
    for (const auto& row : table) {
        if (row.value == value) return row;
    }
    return table[0];
}

template <class Value, std::size_t N>
std::optional<Value> value_of(const std::array<Named<Value>, N>& table, std::string_view word) {
    for (const auto& row : table) {
        if (row.word == word) return row.value;
    }
    return std::nullopt;
}

template <class Value, std::size_t N>
std::vector<std::string_view> words_of(const std::array<Named<Value>, N>& table) {
    std::vector<std::string_view> words;
    words.reserve(N);
    for (const auto& row : table) words.push_back(row.word);
    return words;
}

bool is_digit(char c) {
    return c >= '0' and c <= '9';
}

// A run of digits without its leading noughts, or one other character.
std::string_view part_of(std::string_view& rest) {
    std::size_t length = 1;
    if (is_digit(rest[0])) {
        while (length < rest.size() and is_digit(rest[length])) ++length;
    }
    auto part = rest.substr(0, length);
    rest.remove_prefix(length);
    while (part.size() > 1 and part[0] == '0') part.remove_prefix(1);
    return part;
}

}  // namespace

std::string_view word(Effect effect) {
    return row_of(effects, effect).word;
}
std::string_view word(Requirement requirement) {
    return row_of(requirements, requirement).word;
}
std::string_view word(Obligation obligation) {
    return row_of(obligations, obligation).word;
}
std::string_view word(Onward onward) {
    return row_of(onwards, onward).word;
}

std::optional<Effect> effect_from(std::string_view word) {
    return value_of(effects, word);
}
std::optional<Requirement> requirement_from(std::string_view word) {
    return value_of(requirements, word);
}
std::optional<Obligation> obligation_from(std::string_view word) {
    return value_of(obligations, word);
}
std::optional<Onward> onward_from(std::string_view word) {
    return value_of(onwards, word);
}

std::vector<std::string_view> effect_words() {
    return words_of(effects);
}
std::vector<std::string_view> requirement_words() {
    return words_of(requirements);
}
std::vector<std::string_view> obligation_words() {
    return words_of(obligations);
}
std::vector<std::string_view> onward_words() {
    return words_of(onwards);
}

std::string_view spoken(Requirement requirement) {
    return row_of(requirements, requirement).spoken;
}
std::string_view spoken(Obligation obligation) {
    return row_of(obligations, obligation).spoken;
}

std::strong_ordering compare_numbers(std::string_view one, std::string_view other) {
    auto a = one;
    auto b = other;
    while (not a.empty() and not b.empty()) {
        const bool both_numbers = is_digit(a[0]) and is_digit(b[0]);
        const auto left = part_of(a);
        const auto right = part_of(b);
        if (both_numbers and left.size() != right.size()) return left.size() <=> right.size();
        if (left != right) return left <=> right;
    }
    if (a.size() != b.size()) return a.size() <=> b.size();
    return one <=> other;  // "04" and "4" are the same number; the text settles it
}

}  // namespace accord::policy
