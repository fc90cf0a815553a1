// Reminder: a post was told that a version waits to be signed. First whoever signs; when that did
// not help, whoever keeps the organisation's posts, and the partnership sees it. Posts, never
// people.
#pragma once

#include <optional>
#include <string>

#include "governance/agreement/agreement.h"
#include "governance/parties/party.h"

namespace accord::agreement {

struct Reminder {
    Id<Agreement> agreement;
    Id<parties::Party> party;
    std::int64_t number = 1;
    std::string asked;  // a role's code
    Instant reminded_at;

    bool escalated() const { return number > before_escalation; }

    static constexpr std::int64_t before_escalation = 2;
    static constexpr std::int64_t at_most = 6;
    static constexpr int every_days = 7;
};

// The next one that is due by now, if any; `last` is the newest sent so far. The first is due a
// week after both the text and the organisation were there.
std::optional<Reminder> next_reminder(const Agreement& agreement, const parties::Party& party,
                                      const std::optional<Reminder>& last, Instant now);

// "Reminded 2 times, last on 9 March 2026. Now with whoever keeps its posts".
std::string said(const Reminder& last);

}  // namespace accord::agreement
