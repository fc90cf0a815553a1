// Room: much memory in one piece, either empty or a file's content, for what is read where it lies.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "base/bytes.h"
#include "base/result.h"

namespace accord::host {

struct Room {
    std::span<Byte> bytes;
    std::shared_ptr<void> kept;  // the memory lasts as long as this does
};

// Noughts, in large pages where the system has them.
Result<Room> room(std::size_t bytes);
// What is written into it stays in this process: the file is as it was. The file may be given
// another content under its name meanwhile, but not be cut short.
Result<Room> map_file(const std::string& path);

}  // namespace accord::host
