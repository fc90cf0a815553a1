#include "platform/http/response.h"

#include <doctest/doctest.h>

namespace accord::http {

TEST_CASE("response: each kind says what it is") {
    CHECK(html("<p>").header("content-type") == "text/html; charset=utf-8");
    CHECK(see_other("/sent").status == Status::SeeOther);
    CHECK(see_other("/sent").header("Location") == "/sent");
    CHECK(file("text/plain", "x", "pack.txt").header("Content-Disposition") ==
          "attachment; filename=\"pack.txt\"");
}

TEST_CASE("response: set leaves one header of the name, add leaves both") {
    Response response;
    response.add("Set-Cookie", "a").add("set-cookie", "b");
    CHECK(response.headers.size() == 2);
    response.set("SET-COOKIE", "c");
    CHECK(response.headers.size() == 1);
}

}  // namespace accord::http
