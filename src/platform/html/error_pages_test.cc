#include "platform/html/error_pages.h"

#include <doctest/doctest.h>

namespace accord::html {

TEST_CASE("every error page says what happened, where to go and whom to ring") {
    for (const int status : {400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503, 418}) {
        const auto document = error_page(
            {.demo = true, .duty_desk = "Marshgate MASH", .duty_phone = "020 7946 0100"}, status);
        CAPTURE(status);
        CHECK(document.find("<h1 class=\"govuk-heading-l\">" + std::string(error_title(status))) !=
              std::string::npos);
        CHECK(document.find("href=\"tel:02079460100\"") != std::string::npos);
    }
}

TEST_CASE("when it is ours to mend, the page says what is safe and to ring 999 in danger") {
    for (const int status : {500, 503}) {
        const auto document = error_page({}, status);
        CHECK(document.find("href=\"tel:999\"") != std::string::npos);
        CHECK(document.find("safe") != std::string::npos);
    }
}

TEST_CASE("an error's own sentence is escaped like any text") {
    CHECK(error_page({}, 404, "No share <b>S-4QH</b>").find("No share &lt;b&gt;") !=
          std::string::npos);
}

TEST_CASE("a node that was not told its desk names no number rather than a wrong one") {
    const auto document = error_page({}, 503);
    CHECK(document.find("tel:020") == std::string::npos);
    CHECK(document.find("children&#39;s social care") != std::string::npos);
    CHECK(document.find("999") != std::string::npos);
}

}  // namespace accord::html
