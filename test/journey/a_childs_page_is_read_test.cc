// The page of a child: what must not happen, who is involved, who said that they do not know her,
// who was never asked, what nobody wrote down, who has looked. What is secret is restricted to
// those who answer for the school, and shown to anybody else for a reason that is recorded.
#include <doctest/doctest.h>

#include "base/text.h"
#include "governance/audit/commands.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

using Fields = std::vector<http::Field>;

bool reads(const Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

struct ChildsPage {
    OpenHouse house;
    Visitor karen = house.visitor("karen");
    std::string page;  // her address

    ChildsPage() {
        karen.get("/people/new");
        karen.follow(karen.post("/people/new", {{"given", "Ottoline"},
                                                {"family", "Farthing"},
                                                {"born-day", "3"},
                                                {"born-month", "4"},
                                                {"born-year", "2018"},
                                                {"lines", "8 Weir Walk"},
                                                {"postcode", "E5 0XX"},
                                                {"use", "refuge"},
                                                {"secret", "yes"},
                                                {"must-not-know", "Kyle Marsh"}}));
        page = karen.path;
        REQUIRE(page.starts_with("/people/C-"));
    }
    std::string reference() const { return page.substr(std::string("/people/").size()); }
    std::string party(std::string_view key) const { return text(house.marshgate.party(key)); }
    http::Response send(Visitor& visitor, const std::string& target, Fields fields) {
        if (not visitor.field("version").empty())
            fields.push_back({"version", visitor.field("version")});
        return visitor.follow(visitor.post(target, std::move(fields)));
    }
    // The school asks the landlord and the police what they know of her.
    std::string asked() {
        karen.get("/ask/new");
        send(karen, "/ask/new", {{"record", reference()}});
        const auto request = karen.path.substr(5, 9);
        const auto ask = "/ask/" + request;
        send(karen, ask + "/why",
             {{"kind", "HARM"},
              {"happening", "She came in hungry, and says that nobody was at home all night."},
              {"deciding", "Whether she is safe. We meet at 3pm"},
              {"decide-by", "today at 3pm"}});
        Fields who{{"told", "could-put-at-risk"}, {"told-more", "He may be violent"}};
        for (const auto key : {"police", "homes"}) {
            who.push_back({"wanted", party(key)});
            who.push_back({"need-" + party(key), "What you know of Ottoline"});
        }
        send(karen, ask + "/who", who);
        send(karen, ask + "/check", {{"go-on-" + party("homes"), "They see the family often"}});
        REQUIRE(karen.path == ask + "/sent");
        return "/requests/" + request;
    }
    // What stands between one heading and the next.
    std::string under(std::string_view heading) const {
        const auto at = karen.page.find(">" + std::string(heading));
        REQUIRE(at != std::string::npos);
        return karen.page.substr(at, karen.page.find("<h", at + 1) - at);
    }
};

TEST_CASE("Not known to, no answer yet and not asked are three things") {
    ChildsPage child;
    child.karen.get(child.page);
    CHECK_FALSE(reads(child.karen, "Not known to"));
    CHECK(child.under("Not asked").find("Police") != std::string::npos);
    CHECK(child.under("Not asked").find("Housing") != std::string::npos);
    CHECK(child.under("Not asked").find("School or college") == std::string::npos);  // it is one
    CHECK(child.under("Not asked").find("Health visiting") == std::string::npos);    // she is 7

    const auto request = child.asked();
    child.karen.get(child.page);
    CHECK(child.under("Asked, and no answer yet").find("Metropolitan Police") != std::string::npos);
    CHECK(child.under("Asked, and no answer yet").find("Marshgate Homes") != std::string::npos);
    CHECK(child.under("Not asked").find("Police") == std::string::npos);

    auto peter = child.house.visitor("peter");
    peter.get(request);
    child.send(peter, request + "/nothing", {});
    child.send(peter, request + "/reply/check", {});
    child.karen.get(child.page);
    CHECK(child.under("Not known to").find("Marshgate Homes") != std::string::npos);
    CHECK(child.under("Not known to").find("Police") == std::string::npos);
    CHECK(child.under("Asked, and no answer yet").find("Homes") == std::string::npos);
}

TEST_CASE("What nobody wrote down is listed plainly, and who has looked is on the page") {
    ChildsPage child;
    auto liam = child.house.visitor("liam");
    liam.get(child.page);
    child.karen.get(child.page);
    CHECK(child.under("What we do not know").find("Their NHS number") != std::string::npos);
    CHECK(child.under("What we do not know").find("Who lives with them") != std::string::npos);
    CHECK(child.under("What we do not know").find("parental responsibility") != std::string::npos);
    CHECK(child.under("Who has looked").find("Liam Portnoy") != std::string::npos);
    CHECK(child.under("Who has looked").find("Karen Osei") != std::string::npos);
}

TEST_CASE("From her page one shares and asks about her: she is ticked already") {
    ChildsPage child;
    child.karen.get(child.page);
    for (const std::string way : {"/share/new", "/ask/new"}) {
        const auto target = way + "?record=" + child.reference();
        CHECK(reads(child.karen, "href=\"" + target + "\""));
        auto karen = child.house.visitor("karen");
        karen.get(target);
        const auto at = karen.page.find("value=\"" + child.reference() + "\"");
        REQUIRE(at != std::string::npos);
        CHECK(karen.page.substr(at, karen.page.find('>', at) - at).find(" checked") !=
              std::string::npos);
    }
}

TEST_CASE("A secret address is restricted, shown for a reason, and that it was is on the page") {
    ChildsPage child;
    CHECK(reads(child.karen, "Kyle Marsh must not learn where they are: 8 Weir Walk E5 0XX"));
    auto liam = child.house.visitor("liam");
    liam.get(child.page);
    CHECK(reads(liam, "Kyle Marsh must not learn where they are"));
    CHECK(reads(liam, "Restricted"));
    CHECK_FALSE(reads(liam, "Weir Walk"));
    CHECK_FALSE(reads(liam, "E5 0XX"));

    INFO("Changing something else leaves it as it is");
    liam.get(child.page + "/change");
    CHECK_FALSE(reads(liam, "Weir Walk"));
    liam.follow(liam.post(child.page + "/change", {{"given", "Ottoline"},
                                                   {"family", "Farthing"},
                                                   {"born-day", "3"},
                                                   {"born-month", "4"},
                                                   {"born-year", "2018"},
                                                   {"language", "Portuguese"},
                                                   {"why", "Her aunt said so"}}));
    CHECK(reads(liam, "Portuguese"));
    child.karen.get(child.page);
    CHECK(reads(child.karen, "must not learn where they are: 8 Weir Walk E5 0XX"));
    CHECK_FALSE(reads(child.karen, "Changed: addresses"));

    INFO("Nobody is refused: they say why, and it is written down");
    liam.get(child.page);
    CHECK(liam.post(child.page + "/restricted", {}).status == http::Status::Unprocessable);
    CHECK(reads(liam, "Choose why you need to see it"));
    CHECK_FALSE(reads(liam, "Weir Walk"));
    liam.post(child.page + "/restricted", {{"reason", "COLLECT"}});
    CHECK(reads(liam, "must not learn where they are: 8 Weir Walk E5 0XX"));
    const auto shown =
        audit::newest(child.house.node, {.fact = "person.restricted_shown", .rows_max = 5}).value();
    REQUIRE(shown.size() == 1);
    CHECK(shown[0].bytes.find("COLLECT") != std::string::npos);
    child.karen.get(child.page);
    CHECK(child.under("Who has looked").find("Has seen what is restricted") != std::string::npos);
}

TEST_CASE("Of a baby that is due, it is not asked whether a school or its nurse knows them") {
    OpenHouse house;
    auto karen = house.visitor("karen");
    karen.get("/people/new");
    karen.follow(karen.post("/people/new",
                            {{"given", "Baby"}, {"family", "Osgood"}, {"due", "27 May 2026"}}));
    CHECK(reads(karen, "Health visiting"));
    CHECK_FALSE(reads(karen, "School nursing"));
    CHECK_FALSE(reads(karen, "Youth justice"));
}

TEST_CASE("Whoever has died is at the head with the age at which they did") {
    OpenHouse house;
    auto karen = house.visitor("karen");
    Fields fields{{"given", "Katherine"},
                  {"family", "Osgood"},
                  {"born-day", "3"},
                  {"born-month", "4"},
                  {"born-year", "2018"}};
    karen.get("/people/new");
    karen.follow(karen.post("/people/new", fields));
    const auto record = karen.path;
    CHECK(reads(karen, "Katherine Osgood, 7"));
    fields.insert(fields.end(), {{"deceased", "yes"},
                                 {"died-day", "1"},
                                 {"died-month", "5"},
                                 {"died-year", "2024"},
                                 {"version", "1"},
                                 {"why", "The surgery rang"}});
    karen.get(record + "/change");
    karen.follow(karen.post(record + "/change", fields));
    CHECK(reads(karen, "Katherine Osgood, died at 6"));
}

}  // namespace
}  // namespace accord::test
