// Calendar: which days are working days and when a hub is open, given as values. Five ways to
// count: elapsed hours, hub hours, working days, days and months (rulebook/lists.h, ClockKind).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "rulebook/rulebook.h"

namespace accord::deadlines {

struct Holiday {
    Date day;
    std::string name;
};

struct Calendar {
    std::vector<Holiday> holidays;  // sorted by day
    rulebook::OpenHours week[7];    // by Weekday, London time; closed all week is allowed

    // The name of the bank holiday on a day, or empty.
    std::string_view holiday(Date day) const;
    // Monday to Friday, and not a bank holiday.
    bool is_working_day(Date day) const;
    // When the hub is open; closed on a bank holiday.
    rulebook::OpenHours hours(Date day) const;
    bool ever_open() const;
};

// The calendar of a hub in a nation. A hub that is not in the rulebook is open nine to five, Monday
// to Friday: a time limit is always found.
Calendar calendar_of(const rulebook::Rulebook& rulebook, rulebook::Nation nation,
                     const Code<rulebook::HubHours>& hub);

// The nth working day after a day (before it, when n is negative). The day itself is not counted.
Date plus_working_days(Date day, int n, const Calendar& calendar);
// The day itself if it is a working day, else the next one (the one before, when `back`).
Date rolled(Date day, const Calendar& calendar, bool back = false);

// One stretch in which hub hours pass.
struct Stretch {
    Date day;
    Duration length;
};
struct HubCount {
    Instant at;
    std::vector<Stretch> stretches;  // in the order counted
};
// How much open time lies between two moments; none when the second is not later.
Duration hub_time_between(Instant from, Instant until, const Calendar& calendar);
// The end of the hub's day, or of the day when the hub is shut.
Instant close_of(Date day, const Calendar& calendar);
// The last second of the day, in London.
Instant end_of(Date day);
// The instant when that much open time has passed since `start` (before it, when `back`). In a week
// that is never open, time is counted as it passes.
HubCount plus_hub_time(Instant start, Duration open_time, const Calendar& calendar,
                       bool back = false);

}  // namespace accord::deadlines
