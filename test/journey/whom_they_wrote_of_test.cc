// The school shares with the hub, and the hub asks the nursery. Each says whom of its own list that
// is about: it is seen on the record, and on what came. The nursery took a cousin to be meant and
// answered: it is taken back, and the hub is told not to rely on what it read.
#include <doctest/doctest.h>

#include "support/open_house.h"

namespace accord::test {
namespace {

using Fields = std::vector<http::Field>;

struct TwoCousinsAndAHub {
    OpenHouse house;
    Visitor karen = house.visitor("karen");  // the school
    Visitor priya = house.visitor("priya");  // the hub
    Visitor nadia = house.visitor("nadia");  // health
    std::string share, request;              // "S-…", "R-…"

    static bool reads(const Visitor& visitor, std::string_view words) {
        return visitor.page.find(words) != std::string::npos;
    }
    static void send(Visitor& visitor, const std::string& to, Fields fields) {
        if (not visitor.field("version").empty())
            fields.push_back({"version", visitor.field("version")});
        visitor.follow(visitor.post(to, std::move(fields)));
    }
    std::string party(std::string_view key) const { return text(house.marshgate.party(key)); }

    // Each on the list of whoever puts them there: "C-…".
    static std::string put(Visitor& visitor, std::string given, std::string family,
                           std::string day) {
        visitor.get("/people/new");
        send(visitor, "/people/new",
             {{"given", std::move(given)},
              {"family", std::move(family)},
              {"born-day", std::move(day)},
              {"born-month", "4"},
              {"born-year", "2018"},
              {"lines", "8 Weir Walk"},
              {"postcode", "E5 0XX"},
              {"use", "home"},
              {"none-of-these", "yes"}});
        REQUIRE(visitor.path.starts_with("/people/C-"));
        return visitor.path.substr(8);
    }
    void given_the_school_shares(const std::string& record, const std::string& facts) {
        karen.get("/share/new");
        send(karen, "/share/new", {{"record", record}});
        share = karen.path.substr(7, 9);
        send(karen, "/share/" + share + "/worry",
             {{"how-soon", "now"},
              {"facts", facts},
              {"must-not-find-out", "no"},
              {"send-now", "yes"}});
        send(karen, "/share/" + share + "/now", {});
        house.do_all_work();
    }
    void given_the_hub_asks(const std::string& record) {
        priya.get("/ask/new");
        send(priya, "/ask/new", {{"record", record}});
        request = priya.path.substr(5, 9);
        const auto ask = "/ask/" + request;
        send(priya, ask + "/why",
             {{"kind", "HARM"},
              {"happening", "A bruise."},
              {"deciding", "Whether she is safe"},
              {"decide-by", "today at 3pm"}});
        send(priya, ask + "/who",
             {{"wanted", party("health")},
              {"need-" + party("health"), "What you know of her"},
              {"told", "could-put-at-risk"},
              {"told-more", "Her partner may be violent"}});
        send(priya, ask + "/check", {});
        REQUIRE(priya.path == ask + "/sent");
        house.do_all_work();
    }
    // The way to take back who it is, as it stands on the page.
    static std::string not_them(const Visitor& visitor) {
        const auto at = visitor.page.find("/links/");
        REQUIRE(at != std::string::npos);
        const auto from = visitor.page.rfind('"', at) + 1;
        return visitor.page.substr(from, visitor.page.find('"', at) - from);
    }
};

TEST_CASE(
    "What came is said to be about a record of the own list, and offered when they write again") {
    TwoCousinsAndAHub story;
    auto& priya = story.priya;
    const auto theirs = story.put(story.karen, "Katherine", "Osgood", "3");
    const auto ours = story.put(priya, "Kate", "Osgood", "3");
    story.given_the_school_shares(theirs, "A bruise on one wrist.");
    const auto page = "/share/" + story.share;
    priya.get(page);
    CHECK(story.reads(priya, "Say who this is on your list"));

    INFO("Nothing is chosen, and nothing is guessed");
    priya.get(page + "/on-list");
    CHECK(story.reads(priya, "Kate Osgood (" + ours + ")"));
    CHECK(story.reads(priya, "a form of the same name"));
    CHECK_FALSE(story.reads(priya, " checked"));
    CHECK(priya.post(page + "/on-list", {}).status == http::Status::Unprocessable);
    CHECK(story.reads(priya, "Select who each of them is"));
    story.send(priya, page + "/on-list", {{"who-1", ours}});
    CHECK(priya.path == page);
    CHECK(story.reads(priya, "Kate Osgood</a> (" + ours + ")"));
    CHECK_FALSE(story.reads(priya, "Say who this is"));

    INFO("On the record stands who wrote of them, and where");
    priya.get("/people/" + ours);
    CHECK(story.reads(priya, "What others wrote of them"));
    CHECK(story.reads(priya, "St Brigid&#39;s Primary shared, " + story.share));

    INFO("Nothing of it is seen by who wrote");
    story.karen.get(page);
    CHECK_FALSE(story.reads(story.karen, ours));
    story.karen.get("/people/" + theirs);
    CHECK_FALSE(story.reads(story.karen, "What others wrote of them"));

    INFO("The school writes again from the same record, by another name");
    story.given_the_school_shares(theirs, "She was not at school today.");
    priya.get("/share/" + story.share + "/on-list");
    CHECK(story.reads(priya, "As was said when St Brigid&#39;s Primary wrote of them before"));

    INFO("It is somebody else: both go together, with why");
    priya.get("/people/" + ours);
    const auto undo = story.not_them(priya);
    priya.get(undo);
    CHECK(story.reads(priya, "They wrote of somebody else"));
    CHECK(story.reads(priya, "Nobody was answered on the strength of it"));
    CHECK(priya.post(undo, {}).status == http::Status::Unprocessable);
    CHECK(story.reads(priya, "Enter why it is somebody else"));
    story.send(priya, undo, {{"why", "She has a cousin of that name"}});
    CHECK(story.reads(priya, "Taken back"));
    CHECK(story.reads(priya, "She has a cousin of that name"));
    priya.get(page);
    CHECK(story.reads(priya, "Say who this is on your list"));

    INFO("Asked again who it is, it stands there that it was said not to be her, and why");
    priya.get(page + "/on-list");
    CHECK(story.reads(priya, "Said not to be them by Priya Nair"));
    CHECK(story.reads(priya, "She has a cousin of that name"));
    CHECK_FALSE(story.reads(priya, "As was said when"));
}

TEST_CASE(
    "Put on the list from what came, and taken back: the record says that nothing is behind it") {
    TwoCousinsAndAHub story;
    auto& priya = story.priya;
    const auto theirs = story.put(story.karen, "Katherine", "Osgood", "3");
    story.given_the_school_shares(theirs, "A bruise on one wrist.");
    const auto page = "/share/" + story.share;
    story.send(priya, page + "/on-list", {{"who-1", "new"}});
    priya.get(page);
    const auto at = priya.page.find("/people/C-");
    REQUIRE(at != std::string::npos);
    const auto made = priya.page.substr(at, 17);
    priya.get(made);
    CHECK(story.reads(priya, "This record was put on your list from it."));
    CHECK_FALSE(story.reads(priya, "Ask who they are"));
    const auto undo = story.not_them(priya);
    priya.get(undo);
    CHECK(story.reads(priya, "put the two together"));
    story.send(priya, undo, {{"why", "They rang: it was a neighbour"}});
    CHECK(story.reads(priya, "Ask who they are before you go by what it says"));
    CHECK(story.reads(priya, "They rang: it was a neighbour"));
}

TEST_CASE("Answered about a cousin, and taken back: whoever asked is told not to rely on it") {
    TwoCousinsAndAHub story;
    auto& nadia = story.nadia;
    auto& priya = story.priya;
    const auto ours = story.put(priya, "Katherine", "Osgood", "3");
    const auto cousin = story.put(nadia, "Kate", "Osgood", "5");
    story.given_the_hub_asks(ours);
    const auto page = "/requests/" + story.request;
    nadia.get(page + "/on-list");
    story.send(nadia, page + "/on-list", {{"who-1", cousin}});
    CHECK(nadia.path == page);
    CHECK(story.reads(nadia, "(" + cousin + ")"));
    story.send(nadia, page + "/reply",
               {{"holding", "all"},
                {"facts", "Asthma, seen in March."},
                {"call", "Nadia, 020 7946 0100"}});
    story.send(nadia, page + "/reply/check", {});
    story.house.do_all_work();
    priya.get(page);
    REQUIRE(story.reads(priya, "Asthma, seen in March."));
    CHECK_FALSE(story.reads(priya, "Do not rely on what"));

    nadia.get("/people/" + cousin);
    CHECK(story.reads(nadia, "Marshgate MASH asked, " + story.request));
    const auto undo = story.not_them(nadia);
    nadia.get(undo);
    CHECK(story.reads(nadia, "Told that you may have answered about somebody else"));
    CHECK(story.reads(nadia, "Asked in " + story.request));
    story.send(nadia, undo, {{"why", "They are cousins"}});
    story.house.do_all_work();

    INFO("Whoever asked reads it at the reply; whoever answered, above their own");
    priya.get(page);
    CHECK(story.reads(priya, "took somebody else to be meant when they answered"));
    CHECK(story.reads(priya, "Asthma, seen in March."));
    CHECK_FALSE(story.reads(priya, "They are cousins"));
    nadia.get(page);
    CHECK(story.reads(nadia, "answer again"));

    INFO("Answered again, it is over");
    story.house.node.clock.pass(minutes(5));
    nadia.get(page);
    story.send(nadia, page + "/reply", {{"holding", "not-known"}});
    story.send(nadia, page + "/reply/check", {{"why-again", "It was her cousin"}});
    priya.get(page);
    CHECK_FALSE(story.reads(priya, "took somebody else to be meant"));
}

}  // namespace
}  // namespace accord::test
