// The real clock. Only this room asks the system what time it is (HOUSE_RULES: senses).
#pragma once

#include "base/world.h"

namespace accord::host {

class SystemClock final : public Clock {
public:
    Instant now() override;
};

// Microseconds that only ever go forward: for measuring, never for writing down.
std::int64_t ticking_micros();
// Nanoseconds that this thread has been at work, whoever else wanted the machine.
std::int64_t thread_nanos();

}  // namespace accord::host
