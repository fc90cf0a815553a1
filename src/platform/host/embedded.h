// The files inside the program: rulebook/, migrations/, agreements/, demo/ and the page assets, by
// the path they have in the source tree. cmake/embed.cmake puts them there.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace accord::host {

std::optional<std::string_view> embedded(std::string_view path);
// The paths of all files under a folder, sorted: embedded_under("migrations").
std::vector<std::string_view> embedded_under(std::string_view folder);

}  // namespace accord::host
