#include <doctest/doctest.h>

#include "doors/site/route.h"
#include "platform/http/router.h"

namespace accord::site {

TEST_CASE("routes: a page for anyone says so, and every other asks for a permission") {
    for (const auto& route : routes()) {
        CAPTURE(route.pattern);
        const bool open = std::holds_alternative<OpenPage>(route.page);
        CHECK(open == (route.permission == rulebook::Permission::Anyone));
    }
}

TEST_CASE("routes: GET shows and POST changes; nothing else is on the map") {
    for (const auto& route : routes()) {
        CAPTURE(route.pattern);
        CHECK((route.method == http::Method::Get or route.method == http::Method::Post));
    }
}

TEST_CASE("routes: no two rows answer the same request") {
    http::Router router;  // stops the program when two do
    for (const auto& route : routes()) router.add(route.method, route.pattern);
    CHECK(router.match(http::Method::Get, "/").row == 0U);
}

}  // namespace accord::site
