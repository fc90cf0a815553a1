// A school's list has two records that may be one child. They wait in a queue; a teacher is not
// sure, the safeguarding lead says the same, a second person says so too without being shown what
// was said, and the two are put together. Twins are said to be two, and are never asked about
// again.
#include <doctest/doctest.h>

#include "governance/audit/commands.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

using Fields = std::vector<http::Field>;

struct Queue {
    OpenHouse house;
    Visitor karen = house.visitor("karen");
    Visitor liam = house.visitor("liam");

    static bool says(const Visitor& visitor, std::string_view words) {
        return visitor.page.find(words) != std::string::npos;
    }
    std::string put(std::string given, bool secret = false) {
        Fields fields{{"given", std::move(given)}, {"family", "Osgood"},  {"born-day", "3"},
                      {"born-month", "4"},         {"born-year", "2018"}, {"lines", "8 Weir Walk"},
                      {"postcode", "E5 0XX"},      {"use", "home"},       {"none-of-these", "yes"}};
        if (secret) {
            fields.push_back({"secret", "yes"});
            fields.push_back({"must-not-know", "Kyle Marsh"});
        }
        karen.get("/people/new");
        karen.follow(karen.post("/people/new", std::move(fields)));
        REQUIRE(karen.path.starts_with("/people/C-"));
        return karen.path;
    }
    // The address of the first possible match on the visitor's page.
    static std::string first_pair(const Visitor& visitor) {
        const auto at = visitor.page.find("/possible-matches/par_");
        if (at == std::string::npos) return "";
        return visitor.page.substr(at, visitor.page.find('"', at) - at);
    }
};

TEST_CASE("Not sure, the same, a second person who is not shown the first, and put together") {
    Queue story;
    story.house.node.settings.second_look_percent = 100;
    const auto first = story.put("Katherine");
    const auto second = story.put("Kate");

    story.liam.get("/possible-matches");
    CHECK(Queue::says(story.liam, "Katherine Osgood and Kate Osgood"));
    CHECK(story.liam.page.find("<title>Possible matches") != std::string::npos);
    const auto pair = Queue::first_pair(story.liam);
    story.liam.get(pair);
    CHECK(Queue::says(story.liam, "When one of them was put on the list"));
    CHECK(Queue::says(story.liam, "A form of the same name"));
    CHECK_FALSE(Queue::says(story.liam, " checked"));

    INFO("Nothing said is not an answer");
    CHECK(story.liam.post(pair, {}).status == http::Status::Unprocessable);
    CHECK(Queue::says(story.liam, "Choose what they are"));
    CHECK(Queue::says(story.liam, "Enter why, in a word"));
    story.liam.follow(story.liam.post(pair, {{"answer", "not-sure"}, {"why", "I know only one"}}));
    CHECK(story.liam.path == "/possible-matches");
    CHECK(Queue::says(story.liam, "Kept. You are not sure"));

    story.karen.get(pair);
    CHECK(Queue::says(story.karen, "I know only one"));
    CHECK(Queue::says(story.karen, "Liam Portnoy"));
    story.karen.follow(
        story.karen.post(pair, {{"answer", "same"}, {"why", "Her aunt calls her Kate"}}));
    CHECK(Queue::says(story.karen, "Waiting for somebody else"));
    CHECK(Queue::says(story.karen, "A second person is to look at these two now"));
    CHECK(Queue::says(story.karen, "Liam Portnoy"));  // who that can be
    story.karen.get(pair);
    CHECK(Queue::says(story.karen, "Somebody else is to look at them now"));
    CHECK_FALSE(Queue::says(story.karen, "Her aunt calls her Kate"));

    INFO("The second is not shown what the first said");
    story.liam.get(pair);
    CHECK(Queue::says(story.liam, "You are the second person"));
    CHECK_FALSE(Queue::says(story.liam, "Her aunt calls her Kate"));
    story.liam.follow(story.liam.post(pair, {{"answer", "same"}, {"why", "One coat peg"}}));
    CHECK(Queue::says(story.liam, "One person, to be put together"));
    CHECK(Queue::says(story.liam, "They stay two records until they are put together"));
    CHECK(Queue::says(story.liam, "Karen Osei"));
    story.liam.get(pair);
    CHECK(Queue::says(story.liam, "Ask your safeguarding lead to put the two records together"));
    CHECK(Queue::says(story.liam, "Her aunt calls her Kate"));

    story.karen.get(pair);
    const auto reference = [](const std::string& record) { return record.substr(8); };
    const auto page = first + "/same/" + reference(second);
    CHECK(Queue::says(story.karen, "Put the two records together"));
    story.karen.get(page);
    story.karen.follow(story.karen.post(
        page,
        {{"kept", reference(first)}, {"name", reference(first)}, {"why", "Two of us looked"}}));
    CHECK(story.karen.path == first);
    story.karen.get("/possible-matches");
    CHECK(Queue::says(story.karen, "Nothing waits to be looked at"));
    CHECK_FALSE(Queue::says(story.karen, "One person, to be put together"));
}

TEST_CASE("Two say otherwise, and neither of them decides: it is said whom to ask") {
    Queue story;
    story.house.node.settings.second_look_percent = 100;
    story.put("Katherine");
    story.put("Kate");
    story.karen.get("/possible-matches");
    const auto pair = Queue::first_pair(story.karen);
    story.karen.get(pair);
    story.karen.follow(story.karen.post(pair, {{"answer", "same"}, {"why", "Her aunt says so"}}));
    story.liam.get(pair);
    story.liam.follow(story.liam.post(pair, {{"answer", "different"}, {"why", "Two coat pegs"}}));
    CHECK(Queue::says(story.liam, "Kept. Two people said otherwise"));
    for (auto* each : {&story.karen, &story.liam}) {
        each->get(pair);
        CHECK(Queue::says(*each, "Somebody who is neither of you decides"));
        CHECK(Queue::says(*each, "Nobody else answers for your organisation here"));
        CHECK(Queue::says(*each, "Two coat pegs"));
        CHECK_FALSE(Queue::says(*each, "What are they?"));
        CHECK(each->post(pair, {{"answer", "same"}, {"why", "I am sure"}}).status ==
              http::Status::Unprocessable);
        each->get("/possible-matches");
        CHECK(Queue::says(*each, "Waiting for somebody else"));
    }
}

TEST_CASE("Home counts what waits, and names nobody") {
    Queue story;
    story.put("Katherine");
    story.put("Kate");
    story.liam.get("/");
    CHECK(Queue::says(story.liam, "Possible matches on your list"));
    CHECK(Queue::says(story.liam, "1 to look at"));
    CHECK_FALSE(Queue::says(story.liam, "Osgood"));
}

TEST_CASE("Twins are two, for good, until somebody takes it back") {
    Queue story;
    story.house.node.settings.second_look_percent = 0;
    const auto first = story.put("Katherine");
    const auto second = story.put("Thomas");
    story.karen.get("/possible-matches");
    const auto pair = Queue::first_pair(story.karen);
    REQUIRE(not pair.empty());
    CHECK(Queue::says(story.karen, "they may be twins"));
    story.karen.get(pair);
    story.karen.follow(story.karen.post(pair, {{"answer", "different"}, {"why", "Twins"}}));
    CHECK(Queue::says(story.karen, "Nothing waits to be looked at"));

    INFO("The list is looked over: they are not asked about again");
    story.karen.post("/possible-matches/search", {});
    CHECK(Queue::says(story.karen, "The list was looked over"));
    CHECK(Queue::says(story.karen, "New possible matches: 0"));
    CHECK_FALSE(Queue::says(story.karen, "Thomas Osgood"));
    story.karen.get(first + "/same/" + second.substr(8));
    CHECK(Queue::says(story.karen, "They were marked as two different people"));
    CHECK(Queue::says(story.karen, pair));

    INFO("It is counted beside how likely it was said to be, for who answers for the school");
    story.karen.get("/possible-matches");
    CHECK(Queue::says(story.karen, "/possible-matches/calibration"));
    story.karen.get("/possible-matches/calibration");
    CHECK(Queue::says(story.karen, "When one of them was put on the list"));
    CHECK(Queue::says(story.karen, "&lt;5"));
    CHECK(Queue::says(story.karen, "Too few pairs are decided to say"));
    CHECK_FALSE(Queue::says(story.karen, "Osgood"));
    story.liam.get("/possible-matches");
    CHECK_FALSE(Queue::says(story.liam, "calibration"));
    CHECK(story.liam.get("/possible-matches/calibration").status == http::Status::Forbidden);

    INFO("A teacher cannot take it back; who answers for the school can, with why");
    story.liam.get(pair);
    CHECK(Queue::says(story.liam, "They are two different people"));
    CHECK_FALSE(Queue::says(story.liam, "Look at them again"));
    story.karen.get(pair);
    story.karen.follow(story.karen.post(pair, {{"why", "The wrong button"}}));
    CHECK(Queue::says(story.karen, "Katherine Osgood and Thomas Osgood"));
}

TEST_CASE("A secret address is not learnt from the queue, nor from what it is worth") {
    Queue story;
    story.put("Katherine", true);
    story.put("Kate");
    story.liam.get("/possible-matches");
    CHECK(Queue::says(story.liam, "One of them lives where somebody must not learn"));
    story.liam.get(Queue::first_pair(story.liam));
    CHECK_FALSE(Queue::says(story.liam, "Weir Walk"));
    CHECK_FALSE(Queue::says(story.liam, "E5 0XX"));
    CHECK(Queue::says(story.liam, "Counted, and not shown"));
    CHECK_FALSE(Queue::says(story.liam, ">Together<"));
    story.karen.get("/possible-matches");
    story.karen.get(Queue::first_pair(story.karen));
    CHECK(Queue::says(story.karen, "Weir Walk"));

    INFO("Another organisation finds neither the pair nor how many there are");
    auto priya = story.house.visitor("priya");
    CHECK(priya.get(Queue::first_pair(story.liam)).status == http::Status::NotFound);
    CHECK(priya.get("/possible-matches/par_nothing").status == http::Status::NotFound);
    priya.get("/possible-matches");
    CHECK_FALSE(Queue::says(priya, "Osgood"));
}

}  // namespace
}  // namespace accord::test
