// At a nursery of two, one person answers. An address was marked secret by mistake: the second word
// comes from whoever answers for data protection at another organisation, who learns neither the
// address nor of whom it is.
#include <doctest/doctest.h>

#include "support/open_house.h"

namespace accord::test {
namespace {

struct Nursery {
    OpenHouse house;
    Visitor tess = house.visitor("tess");
    Visitor miriam = house.visitor("miriam");
    std::string child;    // the address of their record
    std::string council;  // the id of whoever is asked

    Nursery() {
        child = put(tess);
        tess.get(child + "/secret-address");
        const auto name = tess.page.find("Marshgate Council information governance");
        REQUIRE(name != std::string::npos);
        const auto at = tess.page.rfind("value=\"", name) + 7;
        council = tess.page.substr(at, tess.page.find('"', at) - at);
    }
    static std::string put(Visitor& visitor) {
        visitor.get("/people/new");
        auto made = visitor.post("/people/new", {{"given", "Ottoline"},
                                                 {"family", "Farthing"},
                                                 {"about-how-old", "3"},
                                                 {"lines", "8 Weir Walk"},
                                                 {"postcode", "E5 0XX"},
                                                 {"secret", "yes"},
                                                 {"must-not-know", "Kyle Marsh"}});
        REQUIRE(made.status == http::Status::SeeOther);
        visitor.follow(std::move(made));
        return visitor.path;
    }
    static bool says(const Visitor& visitor, std::string_view words) {
        return visitor.page.find(words) != std::string::npos;
    }
    http::Response ask(std::string why) {
        tess.get(child + "/secret-address");
        return tess.post(
            child + "/secret-address",
            {{"address", "8 Weir Walk E5 0XX"}, {"why", std::move(why)}, {"outside", council}});
    }
    std::string asked(Visitor& visitor) {
        visitor.get("/second-words");
        const auto at = visitor.page.find("/second-words/lsn_");
        if (at == std::string::npos) return {};
        return visitor.page.substr(at, visitor.page.find('"', at) - at);
    }
};

TEST_CASE("One who answers alone asks outside, and nobody there learns whom it is about") {
    Nursery story;
    CHECK(Nursery::says(story.tess, "Nobody but you answers for your organisation"));
    CHECK(story.ask("Ottoline’s form was ticked wrongly").status == http::Status::Unprocessable);
    CHECK(Nursery::says(story.tess, "Take the names out: another organisation reads this"));
    CHECK(story.ask("Weir Walk was ticked wrongly").status == http::Status::Unprocessable);
    CHECK(Nursery::says(story.tess, "Take the place out: another organisation reads this"));
    CHECK(story.asked(story.miriam).empty());
    story.tess.follow(story.ask("The wrong box was ticked; nobody is looked for"));
    CHECK(Nursery::says(story.tess, "Waits for a second person"));
    CHECK_FALSE(Nursery::says(story.tess, "Agree: it need not be secret"));

    story.miriam.get("/");
    CHECK(Nursery::says(story.miriam, "Second words for others"));
    const auto word = story.asked(story.miriam);
    REQUIRE_FALSE(word.empty());
    CHECK(Nursery::says(story.miriam, "Little Otters nursery"));
    CHECK(Nursery::says(story.miriam, "The wrong box was ticked; nobody is looked for"));
    for (const auto* hidden : {"Ottoline", "Farthing", "Weir Walk", "E5 0XX", "Kyle", "/people/C-"})
        CHECK_FALSE(Nursery::says(story.miriam, hidden));
    CHECK(story.miriam.get(story.child).status != http::Status::Ok);

    INFO("Whoever else was not asked finds nothing, and whoever asked cannot say it themselves");
    auto helen = story.house.visitor("helen");
    CHECK(story.asked(helen).empty());
    CHECK(helen.post(word, {{"to", "agreed"}, {"version", "1"}}).status == http::Status::NotFound);
    CHECK(story.tess.post(word, {{"to", "agreed"}, {"version", "1"}}).status ==
          http::Status::Forbidden);

    story.miriam.get("/second-words");
    story.miriam.follow(story.miriam.post(word, {{"to", "agreed"}}));
    CHECK(Nursery::says(story.miriam, "No longer secret"));
    story.tess.get(story.child);
    CHECK_FALSE(Nursery::says(story.tess, "must not learn where they are"));
    CHECK(Nursery::says(story.tess, "Miriam"));
}

TEST_CASE("Where somebody else answers too, the word is theirs") {
    Nursery story;
    auto priya = story.house.visitor("priya");
    const auto child = Nursery::put(priya);
    priya.get(child + "/secret-address");
    CHECK_FALSE(Nursery::says(priya, "Nobody but you answers"));
    CHECK(priya
              .post(child + "/secret-address", {{"address", "8 Weir Walk E5 0XX"},
                                                {"why", "The wrong box was ticked"},
                                                {"outside", story.council}})
              .status == http::Status::Unprocessable);
    CHECK(Nursery::says(priya, "Somebody else answers for your organisation too"));
    CHECK(story.asked(story.miriam).empty());
}

}  // namespace
}  // namespace accord::test
