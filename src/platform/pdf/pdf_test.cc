#include "platform/pdf/pdf.h"

#include <doctest/doctest.h>

namespace accord::pdf {
namespace {

TEST_CASE("a page becomes a tagged PDF with its title and language") {
    if (not can_print(debian_browser)) {
        MESSAGE("not tried: there is no Chromium here");
        return;
    }
    const auto made = print(debian_browser,
                            "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">"
                            "<title>A signed text</title></head><body><h1>Parties</h1>"
                            "<p>They agree.</p></body></html>");
    REQUIRE_MESSAGE(made.has_value(), (made ? "" : made.error().sentence));
    CHECK(made->find("/StructTreeRoot") != std::string::npos);
    CHECK(made->find("/Marked true") != std::string::npos);
    CHECK(made->find("/Lang (en-GB)") != std::string::npos);
    CHECK(made->find("A signed text") != std::string::npos);
}

TEST_CASE("without a browser nothing is printed, and that is said") {
    CHECK_FALSE(can_print(""));
    CHECK_FALSE(can_print("/nowhere/chromium"));
    CHECK(print("/nowhere/chromium", "<p>").error().kind == ErrorKind::Unavailable);
    CHECK(print("/bin/false", "<p>").error().kind == ErrorKind::Unavailable);
}

}  // namespace
}  // namespace accord::pdf
