#include "platform/web/csrf.h"

#include <doctest/doctest.h>

namespace accord::web {

TEST_CASE("csrf: a token fits its own session and no other") {
    const auto mine = bytes_of("one secret");
    const auto theirs = bytes_of("another");
    const Form good(std::vector<Field>{{std::string(forgery_field), forgery_token(mine)}});
    CHECK(token_fits(good, mine));
    CHECK_FALSE(token_fits(good, theirs));
    CHECK_FALSE(token_fits(Form(), mine));
    const Form twice(std::vector<Field>{good.fields()[0], good.fields()[0]});
    CHECK_FALSE(token_fits(twice, mine));
}

TEST_CASE("csrf: what the browser says of where a request came from") {
    const auto from = [](std::vector<http::Header> headers) {
        headers.push_back({"Host", "accord.example:8080"});
        return from_our_own_pages({.headers = std::move(headers)});
    };
    CHECK(from({}));
    CHECK(from({{"Sec-Fetch-Site", "same-origin"}, {"Origin", "null"}}));
    CHECK(from({{"Origin", "null"}}));
    CHECK(from({{"Origin", "http://accord.example:8080"}}));
    CHECK_FALSE(from({{"Sec-Fetch-Site", "cross-site"}}));
    CHECK_FALSE(from({{"Sec-Fetch-Site", "same-site"}}));
    CHECK_FALSE(from({{"Origin", "http://elsewhere.example"}}));
}

}  // namespace accord::web
