// Impatience, the Back button and two people at one draft: sent once, and nothing typed is lost.
#include <doctest/doctest.h>

#include "support/open_house.h"

namespace accord {

namespace {

bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

std::size_t times(std::string_view words, std::string_view text) {
    std::size_t count = 0;
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        ++count;
    }
    return count;
}

// As far as the check page; gives the address of the share.
std::string written(test::Visitor& visitor) {
    visitor.get("/share/new");
    visitor.follow(visitor.post("/share/new", {{"record", visitor.field("record")}}));
    visitor.follow(visitor.post(visitor.path, {{"how-soon", "today"},
                                               {"facts", "Somebody was pushed on the stairs."},
                                               {"must-not-find-out", "yes"},
                                               {"keep-from", "Her father must not learn of it"}}));
    std::vector<http::Field> people{{"others-see", "short"}, {"told", "told"}};
    for (const auto& each : visitor.values("recipients", true)) {
        people.push_back({"recipients", each});
    }
    visitor.follow(visitor.post(visitor.path, people));
    REQUIRE(visitor.path.ends_with("/check"));
    return visitor.path.substr(0, visitor.path.size() - std::string_view("/check").size());
}

}  // namespace

TEST_CASE("Send is pressed twice: it is sent once, and both lead to the same page") {
    test::OpenHouse house;
    auto karen = house.visitor("karen");
    const auto share = written(karen);
    const auto check = karen.page;
    const auto first = karen.post(share + "/check", {});
    CHECK(first.status == http::Status::SeeOther);
    CHECK(first.header("Location") == share + "/sent");
    karen.page = check;
    const auto second = karen.post(share + "/check", {});
    CHECK(second.status == http::Status::SeeOther);
    CHECK(second.header("Location") == share + "/sent");
    house.do_all_work();
    auto priya = house.visitor("priya");
    CHECK(times("href=\"" + share + "\"", priya.get("/inbox").body) == 1);
}

TEST_CASE("Back after sending: the page says that it was sent, and leads to it") {
    test::OpenHouse house;
    auto karen = house.visitor("karen");
    const auto share = written(karen);
    karen.follow(karen.post(share + "/check", {}));
    for (const auto* step : {"/child", "/worry", "/people", "/check"}) {
        CAPTURE(step);
        const auto page = karen.get(share + step);
        CHECK(page.status == http::Status::Ok);
        CHECK(says(page, "This has been sent"));
        CHECK(says(page, "href=\"" + share + "\""));
    }
}

TEST_CASE("two people at one draft: the second is shown both, and neither is lost") {
    test::OpenHouse house;
    auto karen = house.visitor("karen");
    auto liam = house.visitor("liam");
    const auto share = written(karen);
    karen.get(share + "/worry");
    liam.get(share + "/worry");
    const std::vector<http::Field> mine{{"how-soon", "today"},
                                        {"facts", "Somebody fell, said the mother."},
                                        {"must-not-find-out", "yes"},
                                        {"keep-from", "Her father must not learn of it"}};
    CHECK(karen.post(share + "/worry", mine).status == http::Status::SeeOther);
    const auto late =
        liam.post(share + "/worry", {{"how-soon", "now"},
                                     {"facts", "A neighbour heard shouting."},
                                     {"must-not-find-out", "yes"},
                                     {"keep-from", "Her father must not learn of it"}});
    CHECK(late.status != http::Status::SeeOther);
    CHECK(says(late, "Somebody fell, said the mother."));
    CHECK(says(late, "A neighbour heard shouting."));
}

TEST_CASE("no name, school or word of the worry in any title, address or line of the log") {
    test::OpenHouse house;
    auto karen = house.visitor("karen");
    std::string seen;
    const auto keep = [&] {
        const auto at = karen.page.find("<title>");
        seen += karen.path + "\n" + karen.page.substr(at, karen.page.find("</title>") - at) + "\n";
    };
    const auto share = written(karen);
    for (const auto* step : {"/child", "/worry", "/people", "/check"}) {
        karen.get(share + step);
        keep();
    }
    karen.follow(karen.post(share + "/check", {}));
    keep();
    house.do_all_work();
    karen.get(share);
    keep();
    seen += house.node.logged;
    for (const auto* word : {"Amara", "Bello", "Theo", "pushed", "stairs", "Tidal", "Alder"}) {
        CAPTURE(word);
        CHECK(seen.find(word) == std::string::npos);
    }
}

}  // namespace accord
