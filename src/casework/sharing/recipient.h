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
    std::string evidence;  // question, rulebook edition and terms: what `accord replay` needs
    std::string went_on;   // why the sender went on where the answer was not a plain yes; personal

    std::optional<Instant> sent_at;
    std::optional<Instant> delivered_at;
    std::optional<Instant> opened_at;
    std::optional<Instant> acknowledge_by;
    std::optional<Instant> acknowledged_at;
    std::string acknowledged_by;     // a post at the organisation
    std::int64_t opened_number = 0;  // the newest pack that somebody there has read
    std::int64_t version = 0;

    bool can_read() const { return reached >= Reached::Sent and reached <= Reached::Acknowledged; }
    bool late(Instant now) const {
        return can_read() and acknowledge_by and not acknowledged_at and * acknowledge_by < now;
    }
};

}  // namespace accord::sharing
