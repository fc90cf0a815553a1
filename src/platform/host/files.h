// Files, for the few who need them. Paths are given whole; nothing here guesses.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace accord::host {

Result<std::string> read_file(const std::string& path, std::size_t bytes_max);
// Whole or not at all: written beside, flushed to the disk, then given its name.
// `mode` is the permission a new file gets: 0600 for secrets.
Result<void> write_file(const std::string& path, std::string_view content, unsigned mode = 0644);
// As write_file, but never over a file that is there: Conflict.
Result<void> make_file(const std::string& path, std::string_view content, unsigned mode = 0644);
Result<void> copy_file(const std::string& from, const std::string& to);
// Within one file system, at once; over what had the name before.
Result<void> move_file(const std::string& from, const std::string& to);
Result<void> remove_file(const std::string& path);  // gone already is fine

Result<void> make_folder(const std::string& path, unsigned mode = 0700);  // and those above it
Result<std::vector<std::string>> names_in(const std::string& folder);     // sorted; no "." and ".."
bool exists(const std::string& path);
// Whether both names lead to one file, through links too, or would if it were there.
bool same_file(const std::string& one, const std::string& other);

// A file that is too large to be held: read in pieces, from its start to its end.
class FileReading {
public:
    static Result<FileReading> open(const std::string& path);
    FileReading(FileReading&& other) noexcept;
    FileReading& operator=(FileReading&&) = delete;
    ~FileReading();

    std::size_t size() const { return size_; }  // when it was opened
    // The next piece, of at most so many bytes; false at the end.
    Result<bool> read(std::string& piece, std::size_t bytes_max);

private:
    FileReading(int file, std::size_t size, std::string path)
        : file_(file), size_(size), path_(std::move(path)) {}
    int file_;
    std::size_t size_;
    std::string path_;
};

std::optional<unsigned> permissions(const std::string& path);  // 0600; none: no such file

// A new empty folder of our own, in memory where the machine has such a place. For tests and tools.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();  // with everything in it
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::string& path() const { return path_; }
    std::string operator/(std::string_view name) const;

private:
    std::string path_;
};

}  // namespace accord::host
