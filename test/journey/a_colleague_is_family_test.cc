// A teacher's niece is on the school's list. He says so, and from then on her record is restricted
// to him, as any restricted record is: not why, and whom to go to. What he shares about her goes.
#include <doctest/doctest.h>

#include "governance/audit/commands.h"
#include "support/must.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

using Fields = std::vector<http::Field>;

struct Niece {
    OpenHouse house;
    Visitor karen = house.visitor("karen");
    Visitor liam = house.visitor("liam");
    std::string page;  // her address

    Niece() {
        karen.get("/people/new");
        karen.follow(karen.post("/people/new", {{"given", "Ottoline"},
                                                {"family", "Farthing"},
                                                {"born-day", "3"},
                                                {"born-month", "4"},
                                                {"born-year", "2018"},
                                                {"lines", "8 Weir Walk"},
                                                {"postcode", "E5 0XX"},
                                                {"use", "home"}}));
        page = karen.path;
        REQUIRE(page.starts_with("/people/C-"));
    }
    std::string reference() const { return page.substr(std::string("/people/").size()); }
    static bool says(const Visitor& visitor, std::string_view words) {
        return visitor.page.find(words) != std::string::npos;
    }
    void liam_says_so() {
        liam.get("/account/close-to");
        liam.follow(liam.post("/account/close-to", {{"nearness", "family"},
                                                    {"given", "Ottoline"},
                                                    {"family", "Farthing"},
                                                    {"words", "my brother’s daughter"}}));
    }
    int entries(std::string_view fact, std::string_view account = {}) {
        int out = 0;
        for (const auto& each :
             must(audit::newest(house.node, {.about = reference(),
                                             .agency = text(house.marshgate.party("brigids")),
                                             .rows_max = 200})))
            for (const auto& one : each.entry.facts)
                out += one.code == fact and one.about == reference() and
                       (account.empty() or each.entry.actor == account);
        return out;
    }
};

TEST_CASE("He says that she is his niece, and her record is restricted, with whom to go to") {
    Niece story;
    story.liam.get(story.page);
    CHECK(Niece::says(story.liam, "Ottoline Farthing"));
    story.liam_says_so();
    CHECK(Niece::says(story.liam, "Thank you. It is kept."));
    CHECK(Niece::says(story.liam, "My brother’s daughter"));
    CHECK_FALSE(Niece::says(story.liam, story.reference()));

    const auto opened = story.entries("person.opened");
    for (const auto* more : {"", "/network", "/change", "/family/add", "/involved/add"}) {
        CHECK(story.liam.get(story.page + more).status == http::Status::Forbidden);
        CHECK(Niece::says(story.liam, "<h1 class=\"govuk-heading-l\">Restricted"));
        CHECK(Niece::says(story.liam, "Karen Osei"));
        CHECK(Niece::says(story.liam, "020 7946 0161"));
        CHECK(Niece::says(story.liam, "share what you know"));
        for (const auto* why : {"Ottoline", "Farthing", "niece", "family", "close to"})
            CHECK_FALSE(Niece::says(story.liam, why));
    }
    CHECK(story.entries("record.kept_closed") == 5);
    CHECK(story.entries("person.opened") == opened);  // what was kept closed was not opened

    story.liam.get("/people");
    CHECK_FALSE(Niece::says(story.liam, "Ottoline"));
    story.liam.post("/people", {{"name", "farthing"}});
    CHECK(Niece::says(story.liam, ">Restricted</a>"));
    CHECK_FALSE(Niece::says(story.liam, "Ottoline"));
}

TEST_CASE("Nobody is named to him who is family of hers too") {
    Niece story;
    story.karen.get("/account/close-to");
    story.karen.follow(story.karen.post(
        "/account/close-to",
        {{"nearness", "friend"}, {"given", "Ottoline"}, {"family", "Farthing"}, {"words", ""}}));
    story.liam_says_so();
    story.liam.get(story.page);
    CHECK(Niece::says(story.liam, "<h1 class=\"govuk-heading-l\">Restricted"));
    CHECK_FALSE(Niece::says(story.liam, "Karen Osei"));
    CHECK(Niece::says(story.liam, "ring <strong"));
    CHECK(Niece::says(story.liam, "share what you know"));
}

TEST_CASE("It is the page of every restricted record, word for word") {
    Niece story;
    story.liam_says_so();
    const auto body = [](const Visitor& visitor) {
        return visitor.page.substr(visitor.page.find("<main"));
    };
    story.liam.get(story.page);
    const auto closed = body(story.liam);
    story.liam.get("/share/S-4QH-81T");  // another organisation's, or none at all
    CHECK(body(story.liam) == closed);
}

TEST_CASE("What he shares about her is sent") {
    Niece story;
    story.liam_says_so();
    const auto send = [&](const std::string& target, Fields fields) {
        fields.push_back({"version", story.liam.field("version")});
        story.liam.follow(story.liam.post(target, std::move(fields)));
    };
    story.liam.get("/share/new");
    send("/share/new", {{"search", "farthing"}, {"find", "yes"}});
    CHECK(Niece::says(story.liam, "You can share without finding them."));
    CHECK_FALSE(Niece::says(story.liam, story.reference()));
    send("/share/new", {{"child-1-first-name", "Ottoline"},
                        {"child-1-last-name", "Farthing"},
                        {"child-1-school", "St Brigid's Primary"}});
    REQUIRE(story.liam.path.ends_with("/worry"));
    const auto share = story.liam.path.substr(0, story.liam.path.rfind('/'));
    send(share + "/worry", {{"how-soon", "now"},
                            {"facts", "She says that she is afraid to go home."},
                            {"must-not-find-out", "no"},
                            {"send-now", "yes"}});
    send(share + "/now", {});
    INFO(story.liam.path);
    CHECK(story.liam.path == share + "/sent");
    CHECK(story.liam.get(share).status == http::Status::Ok);
}

TEST_CASE("Those who answer see what he said, and two of them open what was closed by mistake") {
    Niece story;
    story.liam_says_so();
    story.karen.get("/colleagues-close");
    CHECK(Niece::says(story.karen, "Ottoline Farthing"));
    CHECK(Niece::says(story.karen, "Liam Portnoy"));
    CHECK(story.liam.get("/colleagues-close").status == http::Status::Forbidden);
    auto priya = story.house.visitor("priya");
    priya.get("/colleagues-close");
    CHECK_FALSE(Niece::says(priya, "Ottoline"));

    story.karen.get("/colleagues-close");
    CHECK(story.karen.post("/colleagues-close/openings", {{"person", "C-1"}}).status ==
          http::Status::Unprocessable);
    CHECK(Niece::says(story.karen, "Say why, in a few words"));
    const auto liam = story.house.marshgate.as("liam").account;
    story.karen.follow(story.karen.post(
        "/colleagues-close/openings",
        {{"who", liam}, {"person", story.reference()}, {"why", "Another child of that name"}}));
    CHECK(Niece::says(story.karen, "Waits for a second person"));
    CHECK_FALSE(Niece::says(story.karen, "value=\"open\""));
    CHECK(Niece::says(story.karen, "Keep it closed"));
    CHECK(story.entries("opening.asked") == 1);
}

}  // namespace
}  // namespace accord::test
