#include "platform/host/clock.h"

#include <ctime>

namespace accord::host {
namespace {

std::int64_t micros_of(clockid_t which) {
    timespec at{};
    clock_gettime(which, &at);
    return std::int64_t{at.tv_sec} * 1'000'000 + at.tv_nsec / 1'000;
}

}  // namespace

Instant SystemClock::now() {
    return {micros_of(CLOCK_REALTIME)};
}

std::int64_t ticking_micros() {
    return micros_of(CLOCK_MONOTONIC);
}

std::int64_t thread_nanos() {
    timespec at{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return std::int64_t{at.tv_sec} * 1'000'000'000 + at.tv_nsec;
}

}  // namespace accord::host
