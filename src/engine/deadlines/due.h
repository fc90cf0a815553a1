// When is it due? A start, a clock of the rulebook and a calendar, to an instant, with the working
// shown in sentences that a person can check on their fingers.
//
// The day something happens is never counted. Working days end when the hub closes on the last of
// them (at the end of the day if it is shut); days and months end at the end of the last day. Hours
// are counted as they pass, through both changes of the clocks.
//
// A clock may be paused. Hours go on where they stopped; of days, those in which it stood still at
// the moment when they end are not counted, and a month becomes longer by them. A clock that counts
// back from an event cannot be paused: the event does not wait.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/deadlines/clock.h"
#include "engine/deadlines/pause.h"

namespace accord::deadlines {

struct Due {
    Instant at;
    std::vector<std::string> working;
    bool paused = false;  // it stands still: `at` is when it would be due if it ran again now
};

Due due(const rulebook::ClockRule& clock, Instant start, const Calendar& calendar);
// With the times in which it did not run. `now` is only looked at while a pause still stands.
Due due(const rulebook::ClockRule& clock, Instant start, const Calendar& calendar,
        std::span<const Pause> pauses, Instant now);

}  // namespace accord::deadlines
