// The pages shown instead of the one asked for. Each says what happened, what is saved, what to do,
// and whom to ring: a child may be waiting on the other side of it.
#pragma once

#include <string>
#include <string_view>

#include "platform/html/layout.h"

namespace accord::html {

// A page for an HTTP status: 400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503, or any other.
// `sentence` is the error's own, when it has one a person should read. The shell's title is not
// used.
std::string error_page(Shell shell, int status, std::string_view sentence = {});
std::string_view error_title(int status);

}  // namespace accord::html
