// FixedClock: it is nine o'clock on Monday 2 March 2026 until a test says otherwise.
#pragma once

#include "base/world.h"

namespace accord::test {

inline constexpr Instant nine_on_monday{1'772'442'000'000'000};  // 2026-03-02T09:00:00Z

class FixedClock : public Clock {
public:
    explicit FixedClock(Instant at = nine_on_monday) : at_(at) {}
    Instant now() override { return at_; }
    void set(Instant at) { at_ = at; }
    void pass(Duration by) { at_ = at_ + by; }

private:
    Instant at_;
};

}  // namespace accord::test
