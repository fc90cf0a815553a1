#include "platform/jobs/backoff.h"

#include <algorithm>

namespace accord::jobs {

std::optional<Instant> next_try(const Patience& patience, Instant posted_at, std::int64_t tries,
                                Instant now) {
    auto wait = patience.first;
    for (std::int64_t i = 1; i < tries and wait < patience.longest; ++i) {
        wait = Duration{wait.micros * 2};
    }
    const auto next = now + std::min(wait, patience.longest);
    if (next - posted_at > patience.whole) return std::nullopt;
    return next;
}

}  // namespace accord::jobs
