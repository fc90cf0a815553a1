// Canonical bytes (RFC 8785) put behind what is written already, by whoever knows the order of the
// members and need not build a Json first.
#pragma once

#include <string>
#include <string_view>

#include "base/json.h"

namespace accord {

void put_canonical(std::string& out, const Json& value);
void put_canonical(std::string& out, std::string_view text);

}  // namespace accord
