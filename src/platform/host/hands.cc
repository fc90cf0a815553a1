#include "platform/host/hands.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace accord::host {

Hands hands(unsigned threads) {
    return [threads](std::size_t count, const std::function<void(std::size_t)>& work) {
        std::atomic<std::size_t> next{0};
        const auto take = [&] {
            for (std::size_t i = next++; i < count; i = next++) work(i);
        };
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i) others.emplace_back(take);
        take();
    };
}

unsigned cores() {
    return std::max(std::thread::hardware_concurrency(), 1U);
}

}  // namespace accord::host
