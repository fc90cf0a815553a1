// A fixed sequence of numbers: the same sample on every run.
#pragma once

#include <cstdint>

#include "engine/matching/records.h"

namespace accord::matching {

class Steps {
public:
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    RecordIndex below(RecordIndex end) { return static_cast<RecordIndex>(next() % end); }

private:
    std::uint64_t state_ = 20260302;
};

}  // namespace accord::matching
