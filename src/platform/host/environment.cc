#include "platform/host/environment.h"

#include <unistd.h>

#include <cstdlib>

namespace accord::host {

std::optional<std::string> environment(const std::string& name) {
    const char* found = std::getenv(name.c_str());
    if (not found) return std::nullopt;
    return std::string(found);
}

std::int64_t process_id() {
    return getpid();
}

std::size_t processors() {
    const auto online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? static_cast<std::size_t>(online) : 1;
}

}  // namespace accord::host
