// Canonical bytes (RFC 8785) put behind what is written already, by whoever knows the order of the
// members and need not build a Json first.
#pragma once

#include <string>
#include <string_view>

#include "base/json.h"

namespace accord {

void put_canonical(std::string& out, const Json& value);
void put_canonical(std::string& out, std::string_view text);

// Canonical bytes of what is said alone: members that are empty ("", [], {}, null) are left out, at
// each level. For who reads a missing member as an empty one, as Json::operator[] does.
std::string canonical_said(const Json& value);

}  // namespace accord
