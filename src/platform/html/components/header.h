// The top and the foot of every page. Ours, not GOV.UK's: the generic header, no crown, our
// colours.
#pragma once

#include <string>

#include "platform/html/html.h"

namespace accord::html {

struct GenericHeader {
    Html logo = {};
    Html aside = {};  // after the logo: who is signed in
    std::string url = "/";
    std::string container_classes = "govuk-width-container";
    std::string classes = {};
    Attributes attributes = {};
};
Html generic_header(const GenericHeader& header);

// Accord's mark and name.
Html logo();
// The same on every page, in the same order (WCAG 3.2.6).
Html footer();

}  // namespace accord::html
