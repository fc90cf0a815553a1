// Chance from a seed (splitmix64): the same on every machine. It makes a world up, and what such a
// world is sealed and signed with; it guards nothing.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/world.h"

namespace accord::replay {

class Chance final : public Entropy {
public:
    explicit Chance(std::uint64_t seed) : count_(mixed(seed)) {}

    std::uint64_t draw() {
        count_ += 0x9E3779B97F4A7C15ULL;
        return mixed(count_);
    }
    std::int64_t between(std::int64_t low, std::int64_t high) {  // both of them may come
        const auto many = static_cast<std::uint64_t>(high - low + 1);
        return high <= low ? low : low + static_cast<std::int64_t>(draw() % many);
    }
    std::size_t upto(std::size_t n) { return static_cast<std::size_t>(draw() % n); }
    bool once_in(std::int64_t of, std::int64_t many) { return between(1, many) <= of; }

    void fill(std::span<Byte> bytes) override {
        std::uint64_t drawn = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (i % 8 == 0) drawn = draw();
            bytes[i] = static_cast<Byte>(drawn >> (i % 8 * 8) & 0xFF);
        }
    }

private:
    static std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }

    std::uint64_t count_;
};

}  // namespace accord::replay
