// Share: a telling. One reason, several recipients, each with its own decision and its own version
// of what was written. Once sent it is never rewritten: a correction is added, and everyone who had
// it is told.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/reference.h"
#include "casework/sharing/answers.h"
#include "casework/sharing/recipient.h"

namespace accord::sharing {

struct Share {
    static constexpr std::string_view id_prefix = "shr";

    Id<Share> id;
    Reference reference;  // S-4QH-81T
    Id<parties::Party> sender;
    std::string author;       // an account's id
    std::string author_name;  // as colleagues know them
    HowSoon how_soon = HowSoon::NotSaid;
    Answers answers;  // what was written, whole: for the sender alone
    Instant sent_at;
    std::optional<Instant> finish_by;   // sent as urgent: finish the three questions by then
    std::optional<Date> look_again_on;  // the family were not told: ask again on this day
    std::vector<Recipient> recipients;
    std::int64_t corrections = 0;
    std::int64_t version = 0;

    const Recipient* recipient(const Id<parties::Party>& party) const;
    const Recipient* recipient(const Id<Recipient>& id) const;
    bool unfinished() const { return finish_by.has_value(); }
};

// How long a sender who sent as urgent has to answer what was not asked.
inline constexpr int finish_hours = 2;

// What came to this organisation and nobody has said that they have: from whom and since when, and
// nothing of what it says.
struct Arrived {
    Reference reference;
    Id<parties::Party> sender;
    HowSoon how_soon = HowSoon::NotSaid;
    Instant sent_at;
    std::optional<Instant> acknowledge_by;
};

}  // namespace accord::sharing
