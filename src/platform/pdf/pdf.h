// Pdf: a page of our own made into a tagged PDF, by Chromium in a job that is locked down: no
// network, a user of its own and a folder of its own, which goes with it; one at a time; ended
// after a minute (docs/adr/0044). Never within a request: the worker asks.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace accord::pdf {

inline const std::string debian_browser = "/usr/bin/chromium";

// Whether there is a browser to print with.
bool can_print(const std::string& browser);

// The bytes of the PDF. The page is whole in itself: it asks for nothing. Unavailable: there is no
// browser, or it did not come to an end.
Result<std::string> print(const std::string& browser, std::string_view page);

}  // namespace accord::pdf
