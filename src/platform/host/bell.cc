#include "platform/host/bell.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace accord::host {

struct Bell::Inside {
    std::mutex mutex;
    std::condition_variable rung_now;
    bool rung = false;
};

Bell::Bell() : inside_(std::make_unique<Inside>()) {}
Bell::~Bell() = default;

void Bell::ring() {
    {
        const std::lock_guard hold(inside_->mutex);
        inside_->rung = true;
    }
    inside_->rung_now.notify_one();
}

bool Bell::wait(Duration longest) {
    std::unique_lock hold(inside_->mutex);
    const auto rung = inside_->rung_now.wait_for(hold, std::chrono::microseconds(longest.micros),
                                                 [this] { return inside_->rung; });
    inside_->rung = false;
    return rung;
}

}  // namespace accord::host
