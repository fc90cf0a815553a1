// Picture: a photograph without what its file says beside what it shows: where and when it was
// taken, by whom and with what, what was written to it, and a small copy from before it was cut.
// Kept is what draws it, and which way is up (docs/adr/0080).
#pragma once

#include <optional>

#include "base/bytes.h"

namespace accord::shield {

// The same picture, to the dot, of a JPEG or a PNG. Nothing: it is neither, or not a whole one.
std::optional<Bytes> bare_picture(ByteView file);

}  // namespace accord::shield
