// Pause: a time in which a clock does not run, because we wait for something that only another can
// give: who the asker is, what exactly is asked. Each has its reason, kept by whoever paused it.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/instant.h"

namespace accord::deadlines {

struct Pause {
    Instant from;
    std::optional<Instant> until;  // empty: it still stands
};

// One after another, none empty, none before `start`; those that touch or overlap are one. A pause
// that still stands reaches to `now`.
std::vector<Pause> in_order(std::span<const Pause> pauses, Instant start, Instant now);
// Whether the clock stood still at this moment.
bool stands_still(std::span<const Pause> ordered, Instant at);

}  // namespace accord::deadlines
