// Paper: a document that leaves as a file, not a page of the site: whole in itself, with its own
// small print style, no links to assets and no script.
#pragma once

#include <string>

#include "platform/html/html.h"

namespace accord::html {

// The whole document, A4, in English.
std::string paper(const std::string& title, const Html& main);

}  // namespace accord::html
