#include "platform/host/signals.h"

#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cstdint>

#include "base/expect.h"

namespace accord::host {

StopSignal::StopSignal() {
    signal(SIGPIPE, SIG_IGN);
    sigset_t both;
    sigemptyset(&both);
    sigaddset(&both, SIGTERM);
    sigaddset(&both, SIGINT);
    expect(pthread_sigmask(SIG_BLOCK, &both, nullptr) == 0);
    signals_ = signalfd(-1, &both, SFD_CLOEXEC | SFD_NONBLOCK);
    inside_ = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    both_ = epoll_create1(EPOLL_CLOEXEC);
    expect(signals_ >= 0 and inside_ >= 0 and both_ >= 0);
    for (const int each : {signals_, inside_}) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = each;
        expect(epoll_ctl(both_, EPOLL_CTL_ADD, each, &event) == 0);
    }
}

StopSignal::~StopSignal() {
    close(both_);
    close(inside_);
    close(signals_);
}

void StopSignal::wait() {
    pollfd asked{both_, POLLIN, 0};
    while (poll(&asked, 1, -1) <= 0) {
    }
}

bool StopSignal::asked() const {
    pollfd asked{both_, POLLIN, 0};
    return poll(&asked, 1, 0) > 0;
}

void StopSignal::raise() {
    const std::uint64_t one = 1;
    expect(write(inside_, &one, sizeof one) == sizeof one);
}

int StopSignal::descriptor() const {
    return both_;
}

}  // namespace accord::host
