#include "platform/http/router.h"

#include <doctest/doctest.h>

namespace accord::http {

namespace {

Router table() {
    Router router;
    router.add(Method::Get, "/");
    router.add(Method::Get, "/share/{share}");
    router.add(Method::Post, "/share/new");
    router.add(Method::Get, "/share/{share}/check");
    router.add(Method::Post, "/share/{share}/check");
    router.add(Method::Get, "/share/new");
    return router;
}

}  // namespace

TEST_CASE("router: a word wins over a name, and the name is filled in") {
    const auto router = table();
    CHECK(router.match(Method::Get, "/").row == 0U);
    CHECK(router.match(Method::Head, "/").row == 0U);
    CHECK(router.match(Method::Get, "/share/new").row == 5U);
    const auto match = router.match(Method::Post, "/share/S-4QH-81T/check");
    CHECK(match.row == 4U);
    CHECK(match.params == std::vector<Param>{{"share", "S-4QH-81T"}});
}

TEST_CASE("router: no such page, and no such way to ask for it") {
    const auto router = table();
    CHECK_FALSE(router.match(Method::Get, "/nowhere").row.has_value());
    CHECK(router.match(Method::Get, "/nowhere").allowed.empty());
    const auto match = router.match(Method::Delete, "/share/S-4QH-81T/check");
    CHECK_FALSE(match.row.has_value());
    CHECK(allow(match.allowed) == "GET, HEAD, POST");
}

}  // namespace accord::http
