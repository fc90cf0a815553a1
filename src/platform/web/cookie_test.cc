#include "platform/web/cookie.h"

#include <doctest/doctest.h>

namespace accord::web {

TEST_CASE("cookie: read by its exact name, and not at all when sent twice") {
    const http::Request request{.headers = {{"Cookie", "a=1; accord=tok; xaccord=2; b=3; b=4"}}};
    CHECK(cookie(request, "accord") == "tok");
    CHECK(cookie(request, "a") == "1");
    CHECK_FALSE(cookie(request, "b").has_value());
    CHECK_FALSE(cookie(request, "c").has_value());
}

TEST_CASE("cookie: over https it is a host's own; on the loopback the name is bare") {
    CHECK(set_session_cookie(Transport::Https, "tok") ==
          "__Host-accord=tok; Path=/; HttpOnly; SameSite=Strict; Secure");
    CHECK(set_session_cookie(Transport::LoopbackHttp, "tok") ==
          "accord=tok; Path=/; HttpOnly; SameSite=Strict");
    CHECK(clear_session_cookie(Transport::LoopbackHttp) ==
          "accord=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict");
}

}  // namespace accord::web
