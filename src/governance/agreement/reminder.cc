#include "governance/agreement/reminder.h"

#include <algorithm>

#include "base/london.h"

namespace accord::agreement {

std::optional<Reminder> next_reminder(const Agreement& agreement, const parties::Party& party,
                                      const std::optional<Reminder>& last, Instant now) {
    const auto since =
        last ? last->reminded_at : std::max(agreement.published_at, party.admitted_at);
    const auto number = last ? last->number + 1 : 1;
    if (number > Reminder::at_most or now < since + hours(24 * Reminder::every_days)) {
        return std::nullopt;
    }
    Reminder out{.agreement = agreement.id,
                 .party = party.id,
                 .number = number,
                 .asked = {},
                 .reminded_at = now};
    out.asked = out.escalated() ? "PARTY_MANAGER" : "SIGNATORY";
    return out;
}

std::string said(const Reminder& last) {
    const auto times = last.number == 1
                           ? std::string("Reminded once, ")
                           : "Reminded " + std::to_string(last.number) + " times, last ";
    return times + "on " + spoken(london_day(last.reminded_at)) + ". Now with " +
           (last.escalated() ? "whoever keeps its posts, and the partnership" : "whoever may sign");
}

}  // namespace accord::agreement
