// FileWriting: a file that is too large to be held, written in pieces: whole or not at all. It is
// written beside, flushed to the disk, then given its name.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace accord::host {

class FileWriting {
public:
    // `mode` is the permission that the file gets: 0600 for secrets.
    static Result<FileWriting> begin(const std::string& path, unsigned mode);
    FileWriting(FileWriting&& other) noexcept;
    FileWriting& operator=(FileWriting&&) = delete;
    ~FileWriting();  // without end() there is nothing

    Result<void> write(std::string_view piece);
    Result<void> end();

private:
    FileWriting(int file, std::string path) : file_(file), path_(std::move(path)) {}
    std::string beside() const { return path_ + ".new"; }

    int file_;
    std::string path_;
};

}  // namespace accord::host
