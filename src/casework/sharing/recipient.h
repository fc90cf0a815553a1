// Recipient: one organisation that a share is for, what was decided about telling it, and how far
// the telling has come. (Someone outside the agreement will be another kind, in a later issue.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "engine/policy/decision.h"
#include "engine/shield/rendition.h"
#include "governance/parties/party.h"
#include "platform/packing/packing.h"

namespace accord::sharing {

enum class Reached : std::uint8_t {
    HeldBack,      // not sent: the decision stopped it, or nobody gave a reason to go on
    Suspended,     // not sent: the organisation may be sent nothing just now
    Sent,          // sealed and on its way
    Delivered,     // in their inbox
    Opened,        // somebody there has read it
    Acknowledged,  // they have said that they have it
    Withdrawn,     // recalled by the sender: it can no longer be opened
};
std::string_view word(Reached reached);   // "held-back": how it is stored
std::string_view words(Reached reached);  // "Held back": how it is shown
std::optional<Reached> reached_from(std::string_view word);
bool may_follow(Reached from, Reached to);

// Why the sender took it back: asked of them, and told to who had it. None of it names anybody.
enum class TakenBack : std::uint8_t {
    WrongOrganisation,
    WrongChild,
    NotNeeded,
    NotSafe,
    SentTwice,
};
std::string_view word(TakenBack why);   // "wrong-child": how it is stored
std::string_view asked(TakenBack why);  // "It is about the wrong child": to the sender
std::string_view told(TakenBack why);   // "it was about another child": to who had it
std::optional<TakenBack> taken_back_from(std::string_view word);
inline constexpr std::size_t taken_back_count = 5;

struct Recipient {
    static constexpr std::string_view id_prefix = "rcp";

    Id<Recipient> id;
    Id<parties::Party> party;
    std::string why;  // why it was suggested or chosen, in words that name nobody
    shield::Extent asked = shield::Extent::Everything;  // how much the sender meant them to see
    shield::Extent extent = shield::Extent::Nothing;    // how much they see
    Reached reached = Reached::HeldBack;

    policy::Answer answer = policy::Answer::Review;
    policy::Panel panel = policy::Panel::Amber;
    packing::Packed evidence;  // question, rulebook edition and terms: what `accord replay` needs
    std::string went_on;  // why the sender went on where the answer was not a plain yes; personal

    std::optional<Instant> sent_at;
    std::optional<Instant> delivered_at;
    std::optional<Instant> opened_at;
    std::optional<Instant> acknowledge_by;
    std::optional<Instant> acknowledged_at;
    std::string acknowledged_by;           // a post at the organisation
    std::int64_t opened_number = 0;        // the newest pack that somebody there has read
    std::optional<Instant> read_again_by;  // it was changed after they read it: by when to look
    std::optional<Instant> taken_back_at;
    std::optional<TakenBack> taken_back;
    std::int64_t version = 0;

    bool can_read() const { return reached >= Reached::Sent and reached <= Reached::Acknowledged; }
    bool late(Instant now) const {
        return can_read() and acknowledge_by and not acknowledged_at and * acknowledge_by < now;
    }
    // What was put right has not been read in time.
    bool late_to_read_again(Instant now) const {
        return can_read() and read_again_by and * read_again_by < now;
    }
};

// The next moment that something is due from them: to say that they have it, or to read again.
std::optional<Instant> due_of(const Recipient& recipient);

}  // namespace accord::sharing
