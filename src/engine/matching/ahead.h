// Comparing millions of records is mostly waiting for memory: a record's values lie anywhere. What
// will be compared soon is asked for now. Changes nothing but the time it takes.
#pragma once

#include <vector>

#include "engine/matching/records.h"

namespace accord::matching {

inline void fetch_ahead(const Records& records, const std::vector<RecordIndex>& partners,
                        std::size_t at) {
    constexpr std::size_t numbers_ahead = 12;
    constexpr std::size_t values_ahead = 5;
    if (at + numbers_ahead < partners.size()) {
        const auto soon = partners[at + numbers_ahead];
        for (const auto& each : records.comparisons) __builtin_prefetch(&each.of[soon]);
    }
    if (at + values_ahead < partners.size()) {
        const auto next = partners[at + values_ahead];
        for (const auto& each : records.comparisons)
            __builtin_prefetch(&each.values[each.of[next]]);
    }
}

}  // namespace accord::matching
