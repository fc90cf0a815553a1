#include "platform/http/request.h"

#include <doctest/doctest.h>

namespace accord::http {

TEST_CASE("request: a target is decoded once, and only when it can mean one thing") {
    CHECK(target_from("/")->path == "/");
    CHECK(target_from("/share/S-4QH-81T?late=1")->path == "/share/S-4QH-81T");
    CHECK(target_from("/share/S-4QH-81T?late=1")->query == "late=1");
    CHECK(target_from("/caf%C3%A9")->path == "/caf\xc3\xa9");
    CHECK(target_from("/?")->query.empty());
    for (const auto* refused :
         {"",          "share",  "//",     "/a//b", "/a/",   "/./a",     "/a/..",
          "/%2e%2E/a", "/a%2Fb", "/a%5cb", "/a\\b", "/a%00", "/a%0a",    "/a%7f",
          "/a%f",      "/a%zz",  "/a%ff",  "/a#b",  "*",     "http://a/"}) {
        CAPTURE(refused);
        CHECK_FALSE(target_from(refused).has_value());
    }
}

TEST_CASE("request: encoding and decoding are each other's opposite") {
    std::string every;
    for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);
    CHECK(percent_decode(percent_encode(every)) == every);
    CHECK(percent_encode("a b&c") == "a%20b%26c");
}

TEST_CASE("request: headers are found in any case, the first of them") {
    const Request request{.headers = {{"HOST", "a"}, {"host", "b"}}};
    CHECK(request.header("Host") == "a");
    CHECK(request.header("Cookie").empty());
}

}  // namespace accord::http
