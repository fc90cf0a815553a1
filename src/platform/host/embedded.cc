#include "platform/host/embedded.h"

#include <algorithm>
#include <cstdint>

namespace {

// One row as the assembler lays it out. `end` is the first byte after the file.
struct EmbeddedFile {
    const char* name;
    const char* begin;
    const char* end;
};

}  // namespace

// Made by cmake/embed.cmake: the table of files and its length.
extern "C" {
extern const EmbeddedFile accord_embedded_files[];
extern const std::uint64_t accord_embedded_count;
}

namespace accord::host {

std::optional<std::string_view> embedded(std::string_view path) {
    for (std::uint64_t i = 0; i < accord_embedded_count; ++i) {
        const auto& file = accord_embedded_files[i];
        if (path == file.name) return std::string_view(file.begin, file.end);
    }
    return std::nullopt;
}

std::vector<std::string_view> embedded_under(std::string_view folder) {
    std::vector<std::string_view> out;
    for (std::uint64_t i = 0; i < accord_embedded_count; ++i) {
        const std::string_view name = accord_embedded_files[i].name;
        if (name.size() > folder.size() and name.starts_with(folder) and
            name[folder.size()] == '/') {
            out.push_back(name);
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace accord::host
