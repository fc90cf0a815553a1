// The pages that are the same for everybody, signed in or not: help, accessibility, privacy,
// cookies.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "platform/html/layout.h"

namespace accord::site {

struct StaticPage {
    std::string_view path;   // "/help"
    std::string_view title;  // "Help and contacts"
    html::Html (*content)(const html::Shell& shell);
};

// In the order of the footer. doors/site/routes.cc makes a GET of each, open to all.
std::span<const StaticPage> static_pages();
// The document: the shell knows who looks, the page knows the rest.
std::string static_page(const StaticPage& page, html::Shell shell);

}  // namespace accord::site
