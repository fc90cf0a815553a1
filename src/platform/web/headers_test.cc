#include "platform/web/headers.h"

#include <doctest/doctest.h>

namespace accord::web {

TEST_CASE("headers: a page is kept nowhere, runs nothing of others and is framed by nobody") {
    auto response = http::html("<p>");
    add_strict_headers(response, Transport::LoopbackHttp);
    CHECK(response.header("Cache-Control") == "no-store");
    const auto policy = response.header("Content-Security-Policy");
    CHECK(policy.find("default-src 'none'") != std::string_view::npos);
    CHECK(policy.find("frame-ancestors 'none'") != std::string_view::npos);
    CHECK(policy.find("unsafe") == std::string_view::npos);
    CHECK(response.header("Referrer-Policy") == "no-referrer");
    CHECK(response.header("X-Robots-Tag") == "noindex, nofollow");
    CHECK(response.header("Strict-Transport-Security").empty());
}

TEST_CASE("headers: the date is written as HTTP writes it") {
    http::Response response;
    set_date(response, *instant_from_text("2026-03-02T09:00:00Z"));
    CHECK(response.header("Date") == "Mon, 02 Mar 2026 09:00:00 GMT");
}

TEST_CASE("headers: an asset is kept for ever, and https is remembered") {
    http::Response response;
    keep_for_ever(response);
    add_strict_headers(response, Transport::Https);
    CHECK(response.header("Cache-Control") == "public, max-age=31536000, immutable");
    CHECK_FALSE(response.header("Strict-Transport-Security").empty());
}

}  // namespace accord::web
