#include "doors/site/static_pages.h"

#include <doctest/doctest.h>

namespace accord::site {

TEST_CASE("the static pages: each has its heading, and the footer's addresses are among them") {
    std::string all;
    for (const auto& page : static_pages()) {
        const auto document = static_page(page, {.demo = true});
        CHECK(document.find("<h1 class=\"govuk-heading-l\">" + std::string(page.title) + "</h1>") !=
              std::string::npos);
        all += std::string(page.path) + " ";
    }
    CHECK(all == "/help /privacy /cookies /accessibility ");
}

TEST_CASE("help can be linked to where it says how to report a mistake") {
    CHECK(static_page(static_pages()[0], {}).find("id=\"mistake\"") != std::string::npos);
}

}  // namespace accord::site
