#include <doctest/doctest.h>

#include "doors/api/door.h"
#include "doors/api/openapi.h"
#include "doors/site/route.h"
#include "platform/http/router.h"

namespace accord::site {

TEST_CASE("routes: a page for anyone says so, and every other asks for a permission") {
    for (const auto& route : routes()) {
        CAPTURE(route.pattern);
        const bool open = std::holds_alternative<OpenPage>(route.page) or
                          std::holds_alternative<api::OpenCall>(route.page);
        CHECK(open == (route.permission == rulebook::Permission::Anyone));
    }
}

TEST_CASE("routes: a machine's row asks for a token, and its path is one for machines") {
    for (const auto& route : routes()) {
        CAPTURE(route.pattern);
        const bool by_token = std::holds_alternative<api::Call>(route.page);
        CHECK(by_token == (route.permission == rulebook::Permission::MayAsk));
        CHECK(api::for_machines(route.pattern) ==
              (by_token or std::holds_alternative<api::OpenCall>(route.page)));
    }
}

TEST_CASE("routes: GET shows and POST changes; nothing else is on the map") {
    for (const auto& route : routes()) {
        CAPTURE(route.pattern);
        CHECK((route.method == http::Method::Get or route.method == http::Method::Post));
    }
}

TEST_CASE("routes: what /openapi.json describes is what machines can ask, no more and no less") {
    const auto page = api::openapi_at("https://node.example");
    REQUIRE(page.has_value());
    std::size_t described = 0;
    for (const auto& [path, item] : *(*page)["paths"].members()) {
        described += item.has("get") + item.has("post");
    }
    std::size_t asked = 0;
    for (const auto& route : routes()) {
        if (not api::for_machines(route.pattern)) continue;
        CAPTURE(route.pattern);
        ++asked;
        const auto& call =
            (*page)["paths"][route.pattern][route.method == http::Method::Get ? "get" : "post"];
        REQUIRE(call.members());
        const auto* by_token = std::get_if<api::Call>(&route.page);
        const auto& scopes = call["security"][std::size_t{0}]["token"];
        CHECK(scopes[std::size_t{0}].text_or() == (by_token ? word(by_token->scope) : ""));
    }
    CHECK(asked == described);
}

TEST_CASE("routes: no two rows answer the same request") {
    http::Router router;  // stops the program when two do
    for (const auto& route : routes()) router.add(route.method, route.pattern);
    CHECK(router.match(http::Method::Get, "/").row == 0U);
}

}  // namespace accord::site
