// A picture that a telephone reads: a QR code, drawn as one path. Its text always stands beside it
// too, for whoever cannot use a camera.
#pragma once

#include <string_view>

#include "platform/html/html.h"

namespace accord::html {

// `label` says what it is, for ears. Nothing when the text is too long for one (about 2,000 bytes).
Html qr_code(std::string_view text, std::string_view label);

}  // namespace accord::html
