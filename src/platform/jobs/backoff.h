// When to try again, and when to give up and tell someone.
#pragma once

#include <cstdint>
#include <optional>

#include "base/instant.h"

namespace accord::jobs {

struct Patience {
    Duration first = seconds(2);     // after the first failure; then twice as long each time
    Duration longest = minutes(30);  // between two tries
    Duration whole = hours(24);      // since it was posted; then a person is told
};

// The instant of the next try after `tries` failures; none: give up.
std::optional<Instant> next_try(const Patience& patience, Instant posted_at, std::int64_t tries,
                                Instant now);

}  // namespace accord::jobs
