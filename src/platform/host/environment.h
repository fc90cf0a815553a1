// What the surroundings say: environment variables, and who and where we are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace accord::host {

std::optional<std::string> environment(const std::string& name);
std::int64_t process_id();
std::size_t processors();

}  // namespace accord::host
