// Where the source tree is, for tests that read from it. Found from the working directory upwards.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace accord::test {

// The folder that holds src/ORDER.
std::string tree_root();
// The whole of a file, by its path from the root; nothing when there is none.
std::optional<std::string> read_file(std::string_view path);
// Paths from the root of every file under a folder, sorted; none when there is no such folder.
std::vector<std::string> files_under(std::string_view folder);
void write_file(std::string_view path, std::string_view text);

}  // namespace accord::test
