// When is it due? A start, a clock of the rulebook and a calendar, to an instant, with the working
// shown in sentences that a person can check on their fingers.
//
// The day something happens is never counted. Working days end when the hub closes on the last of
// them (at the end of the day if it is shut); days and months end at the end of the last day. Hours
// are counted as they pass, through both changes of the clocks.
#pragma once

#include <string>
#include <vector>

#include "engine/deadlines/clock.h"

namespace accord::deadlines {

struct Due {
    Instant at;
    std::vector<std::string> working;
};

Due due(const rulebook::ClockRule& clock, Instant start, const Calendar& calendar);

}  // namespace accord::deadlines
