// Written: markup and attribute names taken as they stand. For constants of ours (the document
// type, the one inline script whose digest the policy names) and for tests. A house test keeps this
// header inside src/platform/html.
#pragma once

#include "platform/html/html.h"

namespace accord::html {

struct Written {
    static Html markup(std::string_view ours);
    static AttributeName name(std::string_view ours) { return {ours, 0}; }
};

}  // namespace accord::html
