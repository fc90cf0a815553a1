// What can be counted of the time limits of a hub. Raw counts, for oversight/reporting alone: what
// is small in them has not been hidden yet.
#pragma once

#include <vector>

#include "casework/clocks/clock.h"
#include "governance/audit/reading.h"

namespace accord::clocks {

// Each clock is in one of the five.
struct RuleTally {
    Code<rulebook::ClockRule> rule;
    std::int64_t in_time = 0;    // met before it was due
    std::int64_t late = 0;       // met after
    std::int64_t not_done = 0;   // due, and not met
    std::int64_t not_due = 0;    // it still has time
    std::int64_t cancelled = 0;  // no longer needed
};
// Of the clocks in this hub's hours that started from `from` and before `until`, by rule.
Result<std::vector<RuleTally>> tallies(audit::Reading& reading, const Id<parties::Party>& hub,
                                       Instant from, Instant until);

}  // namespace accord::clocks
