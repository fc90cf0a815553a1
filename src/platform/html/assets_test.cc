#include "platform/html/assets.h"

#include <doctest/doctest.h>

#include "base/digest.h"
#include "platform/html/layout.h"

namespace accord::html {

TEST_CASE("an asset is named by what is in it, and found by that name alone") {
    for (const auto& asset : assets()) {
        CHECK(asset.url.find(hex(digest(asset.bytes)).substr(0, 12)) != std::string::npos);
        REQUIRE(asset_at(asset.url));
        CHECK(asset_at(asset.url)->bytes == asset.bytes);
    }
    CHECK_FALSE(asset_at("/assets/accord.css"));
    CHECK_FALSE(asset_at("/assets/accord.000000000000.css"));
}

TEST_CASE("the style sheet fetches nothing and the script makes no code of text") {
    const auto css = asset_at(asset_url("accord.css"))->bytes;
    CHECK(css.find("@font-face") == std::string_view::npos);
    CHECK(css.find("url(") == std::string_view::npos);
    const auto js = asset_at(asset_url("accord.js"))->bytes;
    for (const auto* bad : {"eval(", "innerHTML", "new Function", "localStorage"})
        CHECK(js.find(bad) == std::string_view::npos);
}

TEST_CASE("first visit: style, script and icon stay well inside 60 KB compressed") {
    std::size_t bytes = 0;
    for (const auto& asset : assets())
        if (not asset.url.ends_with(".txt"))
            bytes += asset.gzipped ? asset.gzipped->size() : asset.bytes.size();
    CHECK(bytes < 40 * 1024);
}

TEST_CASE("the shell: one title, one main, the footer, and the policy's digest is the script's") {
    const auto document = page({.title = "Home",
                                .who = "Priya Nair, Marshgate MASH",
                                .navigation = {{"/", "Home"}, {"/requests", "Requests"}},
                                .here = "/",
                                .faults = {{.where = "worry", .sentence = "Enter something"}},
                                .demo = true},
                               "Hello");
    CHECK(document.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\""));
    CHECK(document.find("<title>Error: Home \u2013 Accord</title>") != std::string::npos);
    CHECK(document.find("Nobody on this page is real.") != std::string::npos);
    const auto from = document.find("<script>") + 8;
    const auto inside = document.substr(from, document.find("</script>") - from);
    CHECK("sha256-" + base64(digest(inside).view()) == inline_script_digest);
    CHECK(content_security_policy.find(inline_script_digest) != std::string_view::npos);
}

}  // namespace accord::html
