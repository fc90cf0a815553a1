// A school puts down what happened to a child: when as near as it is known, where, who said so. Two
// sources that tell it otherwise stand side by side; a place that must not be learnt is shown to
// those who answer for the school; a death marks nothing by itself.
#include <doctest/doctest.h>

#include "support/open_house.h"

namespace accord::test {
namespace {

using Fields = std::vector<http::Field>;

struct Story {
    OpenHouse house;
    Visitor karen = house.visitor("karen");
    Visitor liam = house.visitor("liam");
    std::string child;  // the address of their record

    Story() {
        karen.get("/people/new");
        auto made = karen.post(
            "/people/new", {{"given", "Katherine"}, {"family", "Osgood"}, {"about-how-old", "7"}});
        REQUIRE(made.status == http::Status::SeeOther);
        karen.follow(std::move(made));
        child = karen.path;
    }
    static bool says(const Visitor& visitor, std::string_view words) {
        return visitor.page.find(words) != std::string::npos;
    }
    http::Response tell(Visitor& visitor, Fields fields) {
        visitor.get(child + "/happened/add");
        return visitor.post(child + "/happened/add", std::move(fields));
    }
    std::string first_change(Visitor& visitor) const {
        visitor.get(child);
        const auto at = visitor.page.find(child + "/happened/lev_");
        REQUIRE(at != std::string::npos);
        return visitor.page.substr(at, visitor.page.find('"', at) - at);
    }
};

TEST_CASE("What happened is put down, changed with why, struck out and put back") {
    Story story;
    CHECK(story.tell(story.karen, {{"kind", "homeless"}, {"since", "soon"}}).status ==
          http::Status::Unprocessable);
    CHECK(Story::says(story.karen, "Enter who said so, or where it is written"));
    story.karen.follow(story.tell(
        story.karen,
        {{"kind", "homeless"}, {"since", "May 2025"}, {"about", "yes"}, {"said-by", "Her aunt"}}));
    CHECK(Story::says(story.karen, "About May 2025"));

    const auto change = story.first_change(story.karen);
    story.karen.get(change);
    CHECK(Story::says(story.karen, "value=\"May 2025\""));
    story.karen.follow(story.karen.post(change, {{"kind", "homeless"},
                                                 {"since", "May 2025"},
                                                 {"said-by", "Her aunt"},
                                                 {"mistaken", "yes"},
                                                 {"why", "It was her cousin"}}));
    CHECK(Story::says(story.karen, "Put down by mistake, and never so (1)"));
    story.karen.get(change);
    CHECK(Story::says(story.karen, "It was her cousin"));
    CHECK(Story::says(story.karen, change + "/restore/1"));
    story.karen.get(change + "/restore/1");
    CHECK(Story::says(story.karen, "About May 2025"));
    story.karen.follow(story.karen.post(change + "/restore/1", {{"why", "It was her"}}));
    CHECK(Story::says(story.karen, "About May 2025"));
}

TEST_CASE("Two sources stand side by side, and a death offers to mark the record") {
    Story story;
    story.tell(story.karen,
               {{"kind", "death"}, {"since", "2 January 2026"}, {"said-by", "Her aunt"}});
    story.karen.follow(story.tell(
        story.karen, {{"kind", "death"}, {"since", "February 2026"}, {"said-by", "The hospital"}}));
    CHECK(Story::says(story.karen, "Sources differ"));
    CHECK(Story::says(story.karen, "2 January 2026"));
    CHECK(Story::says(story.karen, "February 2026"));
    CHECK(Story::says(story.karen, "Mark the record"));
    CHECK_FALSE(Story::says(story.karen, "They have died"));
}

TEST_CASE("A place that must not be learnt is restricted, on the record and where it is changed") {
    Story story;
    story.karen.follow(story.tell(story.karen, {{"kind", "missing-person"},
                                                {"since", "1 March 2026"},
                                                {"where", "By the Weir Walk refuge"},
                                                {"secret", "yes"},
                                                {"said-by", "The police"}}));
    CHECK(Story::says(story.karen, "By the Weir Walk refuge"));
    story.liam.get(story.child);
    CHECK(Story::says(story.liam, "Missing"));
    CHECK_FALSE(Story::says(story.liam, "Weir Walk"));
    const auto change = story.first_change(story.liam);
    story.liam.get(change);
    CHECK_FALSE(Story::says(story.liam, "Weir Walk"));

    INFO("Who may not read it changes the rest, and it stays");
    story.liam.follow(story.liam.post(change, {{"kind", "missing-person"},
                                               {"since", "28 February 2026"},
                                               {"said-by", "The police"},
                                               {"why", "They rang again"}}));
    CHECK(Story::says(story.liam, "28 February 2026"));
    story.karen.get(story.child);
    CHECK(Story::says(story.karen, "By the Weir Walk refuge"));

    INFO("Whoever needs it says why, and sees it");
    story.liam.get(story.child);
    story.liam.post(story.child + "/restricted", {{"reason", "DANGER"}});
    CHECK(Story::says(story.liam, "By the Weir Walk refuge"));
    auto priya = story.house.visitor("priya");
    CHECK(priya.get(change).status == http::Status::NotFound);
}

}  // namespace
}  // namespace accord::test
