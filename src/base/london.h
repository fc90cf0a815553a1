// Local time in London, with its two changes a year, over the kept time-zone library (date-tz).
// And the words we say times in: "Monday 2 March 2026", "2:10pm". docs/glossary.md, ux 7.1.
#pragma once

#include <string>

#include "base/instant.h"

namespace accord {

struct LocalTime {
    Date day;
    int hour = 0;
    int minute = 0;
    int second = 0;
    auto operator<=>(const LocalTime&) const = default;
};

LocalTime london(Instant at);
// The instant of a local time. In the hour that happens twice, the first; in the hour that does not
// happen, the moment the clocks went forward.
Instant instant_in_london(LocalTime local);
Date london_day(Instant at);

std::string spoken(Date day);               // 2 March 2026
std::string spoken_with_weekday(Date day);  // Monday 2 March 2026
std::string spoken_time(Instant at);        // 9am, 2:10pm, midday, midnight
std::string spoken(Instant at);             // 2 March 2026 at 9am
// "by 2:10pm today", "by 10:30am tomorrow", "by 9am on Monday 9 March": as seen from `now`.
std::string spoken_deadline(Instant due, Instant now);
// "50 minutes left", "2 hours late", "due Friday": the limit and not the policy (ux 7.2).
std::string spoken_wait(Instant due, Instant now);

}  // namespace accord
