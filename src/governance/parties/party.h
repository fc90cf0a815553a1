// Party: an organisation in the partnership. What it is, where it stands, and whom to ring.
//
// Standing moves one way at a time and only as `may_follow` says. A party that is suspended or has
// left keeps its row for ever: what it was sent, and what it signed, still has to be explained.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/reference.h"
#include "rulebook/lists.h"

namespace accord::parties {

enum class Standing {
    Invited,    // asked to join; may be told things, has signed nothing
    Signed,     // has signed an agreement and works under it
    Suspended,  // may read nothing and is sent nothing until the reason is mended
    Left,       // gone for good; may come back only by a new invitation
};
std::string_view word(Standing standing);   // "signed": how it is stored
std::string_view words(Standing standing);  // "Signed": how it is shown
std::optional<Standing> standing_from(std::string_view word);
bool may_follow(Standing from, Standing to);

// A post or a desk one can ring, and when somebody last rang it to see that it answers.
struct ContactPoint {
    std::string name;   // "MASH duty desk"
    std::string phone;  // "020 7946 0100"
    std::optional<Date> confirmed_on;
    bool operator==(const ContactPoint&) const = default;
    bool empty() const { return name.empty() and phone.empty(); }
};

struct Party {
    static constexpr std::string_view id_prefix = "org";

    Id<Party> id;
    Reference reference;  // O-4QH-81T
    std::string name;     // "St Brigid's Primary"
    Code<rulebook::AgencyType> type;
    Standing standing = Standing::Invited;
    std::optional<Standing> stood_before = {};  // it was suspended; where it goes back to
    ContactPoint duty_desk;
    ContactPoint safeguarding_lead;
    Instant admitted_at;
    std::int64_t version = 0;

    // Whether it may read, write and be sent things today.
    bool active() const { return standing == Standing::Invited or standing == Standing::Signed; }
};

// Days since the duty desk was last rung, if it ever was. Asked for on every page that shows a
// number.
std::optional<int> days_since_confirmed(const ContactPoint& contact, Date today);
// "Confirmed on 2 February 2026", "Not confirmed since 2 August 2025", "Never confirmed".
std::string confirmed_words(const ContactPoint& contact, Date today);
inline constexpr int confirm_every_days = 90;

}  // namespace accord::parties
