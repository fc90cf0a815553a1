// What is sent by mistake, by malice or by a slow train: each has its page, and nothing is lost or
// done.
#include <doctest/doctest.h>

#include "platform/html/components/form.h"
#include "platform/http/client.h"
#include "platform/http/server.h"
#include "support/open_house.h"

namespace accord {

namespace {

bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

// What no answer may leave without.
void is_strict(const http::Response& response) {
    CHECK(response.header("Cache-Control") == "no-store");
    CHECK(response.header("X-Content-Type-Options") == "nosniff");
    CHECK(response.header("Content-Security-Policy").find("default-src 'none'") == 0);
    CHECK(response.header("Date") != "");
}

}  // namespace

TEST_CASE("a page asked for by nobody in particular leads to the way in, and so does its form") {
    test::OpenHouse house;
    auto stranger = house.stranger();
    const auto page = stranger.get("/share/new");
    CHECK(page.status == http::Status::SeeOther);
    CHECK(page.header("Location") == "/sign-in?next=/share/new");
    const auto form = stranger.post("/share/new", {{"child-1-first-name", "Someone"}});
    CHECK(form.status == http::Status::SeeOther);
    CHECK(form.header("Location").starts_with("/sign-in"));
}

TEST_CASE("a form with a forged token does nothing, and shows the words that were in it") {
    test::OpenHouse house;
    auto karen = house.visitor("karen");
    const auto forged = karen.post("/share/new", {{std::string(html::token_field), "forged"},
                                                  {"child-1-school", "seen at <the> gate"}});
    CHECK(forged.status == http::Status::Forbidden);
    CHECK(says(forged, "nothing was"));
    CHECK(says(forged, "seen at &lt;the&gt; gate"));
    is_strict(forged);
    CHECK_FALSE(says(karen.get("/"), "To finish"));
}

TEST_CASE("a form sent by a page elsewhere does nothing, even with the right token") {
    test::OpenHouse house;
    auto karen = house.visitor("karen");
    karen.get("/share/new");
    karen.more_headers = {{"Sec-Fetch-Site", "cross-site"}};
    const auto answer = karen.post("/share/new", {{"child-1-school", "not her words"}});
    CHECK(answer.status == http::Status::Forbidden);
    CHECK_FALSE(says(answer, "not her words"));
}

TEST_CASE("what is not UTF-8 is refused with a page that says what to do") {
    test::OpenHouse house;
    auto karen = house.visitor("karen");
    karen.get("/share/new");
    const auto answer = karen.post("/share/new", {{"child-1-first-name", "caf\xe9"}});
    CHECK(answer.status == http::Status::BadRequest);
    CHECK(says(answer, "not UTF-8"));
    is_strict(answer);
}

TEST_CASE("five megabytes are refused with a page, over a real socket, while they are being sent") {
    test::OpenHouse house;
    const auto server = http::Server::start({}, house.site());
    REQUIRE(server.has_value());
    http::Client client((*server)->port());
    const auto answer = client.post("/share/new", {{"worry", std::string(5 * 1024 * 1024, 'a')}});
    REQUIRE(answer.has_value());
    CHECK(answer->status == http::Status::BodyTooLarge);
    CHECK(says(*answer, "still has what you typed"));
}

TEST_CASE("no page, no method, no such form: each is a page of ours") {
    test::OpenHouse house;
    auto karen = house.visitor("karen");
    CHECK(karen.get("/nothing/here").status == http::Status::NotFound);
    is_strict(karen.get("/nothing/here"));
    const auto wrong = karen.post("/help", {});
    CHECK(wrong.status == http::Status::MethodNotAllowed);
    CHECK(wrong.header("Allow") == "GET, HEAD");
    karen.more_headers = {{"Content-Type", "application/json"}};
    CHECK(karen.post("/share/new", {{"a", "b"}}).status == http::Status::BadRequest);
}

TEST_CASE("another's references are refused without saying whether they are") {
    test::OpenHouse house;
    auto karen = house.visitor("karen");
    const auto unknown = karen.get("/share/S-4QH-81T");
    const auto nonsense = karen.get("/share/not-a-reference");
    CHECK(http::number(unknown.status) / 100 == 4);
    CHECK(http::number(nonsense.status) / 100 == 4);
}

TEST_CASE("the log says which page, how it went and how long, and nothing else") {
    test::OpenHouse house;
    auto karen = house.visitor("karen");
    karen.get("/share/S-4QH-81T?name=Amara");
    karen.get("/Amara-Bello");
    CHECK(house.node.logged.find("route=/share/{share}") != std::string::npos);
    CHECK(house.node.logged.find("Amara") == std::string::npos);
    CHECK(house.node.logged.find("S-4QH-81T") == std::string::npos);
    CHECK(house.node.logged.find("karen") == std::string::npos);
}

TEST_CASE("an asset may be kept for ever; health is for anybody") {
    test::OpenHouse house;
    auto stranger = house.stranger();
    const auto page = stranger.get("/sign-in").body;
    const auto at = page.find("/assets/");
    REQUIRE(at != std::string::npos);
    const auto asset = stranger.get(page.substr(at, page.find('"', at) - at));
    CHECK(asset.status == http::Status::Ok);
    CHECK(asset.header("Cache-Control") == "public, max-age=31536000, immutable");
    CHECK(stranger.get("/assets/accord.000000000000.css").status == http::Status::NotFound);
    CHECK(stranger.get("/health").body == "ok\n");
}

}  // namespace accord
