// A partnership manager brings in a register of schools: pastes it, looks at every row that cannot
// be used, takes those away to mend, brings in the rest, and finds one in the directory.
#include <doctest/doctest.h>

#include "support/open_house.h"
#include "support/party_file.h"

using namespace accord;

namespace {

bool says(const test::Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("many organisations are brought in from a file, and the bad rows hold nobody up") {
    test::OpenHouse house;
    auto sam = house.visitor("sam");
    const auto file = test::party_file(7, 300, 5);
    sam.get("/organisations/import");
    CHECK(sam.post("/organisations/import", {{"content", " "}}).status ==
          http::Status::Unprocessable);
    sam.follow(sam.post("/organisations/import", {{"content", file.content}}));
    const auto here = sam.path;
    CHECK(here.starts_with("/organisations/imports/imp_"));
    CHECK(says(sam, "Bring in 295 organisations"));
    CHECK(says(sam, "Rows that cannot be used"));
    const auto list = sam.get(here + "/faults");
    CHECK(list.header("Content-Type") == "text/csv; charset=utf-8");
    CHECK(list.body.find("What is wrong") != std::string::npos);
    sam.get(here);
    sam.follow(sam.post(here + "/application", {}));
    CHECK(says(sam, "Organisations were brought in"));
    sam.follow(sam.post(here + "/application", {}));  // pressed again
    CHECK(says(sam, "295"));
    sam.get("/organisations?find=100001");
    CHECK(says(sam, "1 organisation"));
    sam.get("/organisations?type=SCHOOL&page=2");
    CHECK(says(sam, "297 organisations"));
    CHECK(says(sam, "page=3"));
    const auto all = sam.get("/organisations/export");
    CHECK(all.body.starts_with("\xEF\xBB\xBFReference,Name,"));
    CHECK(all.body.find("\r\n") != std::string::npos);
}

TEST_CASE("only those who admit organisations bring them in") {
    test::OpenHouse house;
    auto karen = house.visitor("karen");
    CHECK(karen.get("/organisations/import").status == http::Status::Forbidden);
    CHECK(karen.post("/organisations/import", {{"content", "name\nx\n"}}).status ==
          http::Status::Forbidden);
    CHECK(karen.get("/organisations/export").status == http::Status::Ok);
}

TEST_CASE("a post is given, ends on its day, and reaches no further than the organisation") {
    test::OpenHouse house;
    auto sam = house.visitor("sam");
    sam.get("/organisations?find=tidal");
    const auto at = sam.page.find("/organisations/O-");
    const auto here =
        sam.page.substr(at, std::string("/organisations/O-XXX-XXX").size()) + "/posts";
    sam.get(here);
    const auto account = sam.page.substr(sam.page.find("value=\"acc_") + 7, 30);
    sam.follow(sam.post(here, {{"account", account.substr(0, account.find('"'))},
                               {"post", "Club manager"},
                               {"role", "PARTY_MANAGER"}}));
    CHECK(says(sam, "Club manager"));
    CHECK(sam.post(here, {{"account", "acc_1"}, {"role", "nothing"}}).status ==
          http::Status::Unprocessable);
    CHECK(says(sam, "Choose a person who is here"));
    CHECK(says(sam, "Enter what you call the post"));
    CHECK(says(sam, "Choose what they may do in Accord"));
    auto karen = house.visitor("karen");
    CHECK(karen.get(here).status == http::Status::Forbidden);
}
