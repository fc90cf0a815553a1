#include "engine/deadlines/pause.h"

#include <algorithm>

namespace accord::deadlines {

std::vector<Pause> in_order(std::span<const Pause> pauses, Instant start, Instant now) {
    std::vector<Pause> all;
    for (const auto& pause : pauses) {
        const Pause one{std::max(pause.from, start), pause.until.value_or(now)};
        if (one.from < *one.until) all.push_back(one);
    }
    std::sort(all.begin(), all.end(),
              [](const Pause& one, const Pause& other) { return one.from < other.from; });
    std::vector<Pause> out;
    for (const auto& pause : all) {
        if (out.empty() or *out.back().until < pause.from) {
            out.push_back(pause);
        } else {
            out.back().until = std::max(*out.back().until, *pause.until);
        }
    }
    return out;
}

bool stands_still(std::span<const Pause> ordered, Instant at) {
    return std::any_of(ordered.begin(), ordered.end(),
                       [&](const Pause& pause) { return pause.from <= at and at < *pause.until; });
}

}  // namespace accord::deadlines
