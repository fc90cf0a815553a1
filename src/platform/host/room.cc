#include "platform/host/room.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace accord::host {
namespace {

// Nothing is mapped where there is nothing.
Result<Room> mapped(std::size_t bytes, int how, int file) {
    if (bytes == 0) return Room{};
    auto* at = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, how, file, 0);
    if (at == MAP_FAILED)
        return fail(
            unavailable(std::string("There is no room in memory: ") + std::strerror(errno)));
    return Room{{static_cast<Byte*>(at), bytes},
                {at, [bytes](void* mapping) { ::munmap(mapping, bytes); }}};
}

}  // namespace

Result<Room> room(std::size_t bytes) {
    auto out = TRY(mapped(bytes, MAP_PRIVATE | MAP_ANONYMOUS, -1));
    if (not out.bytes.empty()) ::madvise(out.bytes.data(), bytes, MADV_HUGEPAGE);
    return out;
}

Result<Room> map_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return fail(not_found("There is no file " + path));
    struct stat about{};
    const bool seen = ::fstat(file, &about) == 0 and S_ISREG(about.st_mode);
    auto out = seen ? mapped(static_cast<std::size_t>(about.st_size), MAP_PRIVATE, file)
                    : Result<Room>(fail(invalid(path + " is no file")));
    ::close(file);
    return out;
}

}  // namespace accord::host
