// CountingEntropy: chance that is the same on every run. Its bytes are those of a counter, well
// mixed (splitmix64), so that ids and references differ from one another and golden files need no
// scrubbing.
#pragma once

#include <atomic>

#include "base/world.h"

namespace accord::test {

class CountingEntropy : public Entropy {
public:
    explicit CountingEntropy(std::uint64_t start = 0) : count_(start) {}

    void fill(std::span<Byte> bytes) override {
        std::uint64_t mixed = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (i % 8 == 0) mixed = mix(++count_);
            bytes[i] = static_cast<Byte>(mixed >> (i % 8 * 8) & 0xFF);
        }
    }

private:
    static std::uint64_t mix(std::uint64_t count) {
        std::uint64_t z = count * 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

    std::atomic<std::uint64_t> count_;  // many threads may ask at once
};

}  // namespace accord::test
