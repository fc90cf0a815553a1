#include "platform/host/entropy.h"

#include <sys/random.h>

#include <cerrno>

#include "base/expect.h"

namespace accord::host {

void SystemEntropy::fill(std::span<Byte> bytes) {
    while (not bytes.empty()) {
        const auto got = getrandom(bytes.data(), bytes.size(), 0);
        if (got < 0 and errno == EINTR) continue;
        expect(got > 0);
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

}  // namespace accord::host
