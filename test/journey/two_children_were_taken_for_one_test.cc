// Two cousins were put together as one child. A share and a request went out while they were one.
// It is undone, with why: each is a record of their own again, nothing secret becomes open, and
// whoever was told is told, without a name in any e-mail.
#include <doctest/doctest.h>

#include "base/text.h"
#include "governance/audit/commands.h"
#include "governance/letters/commands.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_joining.h"
#include "support/must.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

using Fields = std::vector<http::Field>;

struct TwoCousins {
    OpenHouse house;
    Visitor karen = house.visitor("karen");
    std::string first, second;   // "/people/C-…"
    std::string share, request;  // "S-…", "R-…"

    bool says(std::string_view words) const { return karen.page.find(words) != std::string::npos; }
    std::string party(std::string_view key) const { return text(house.marshgate.party(key)); }
    static std::string reference(const std::string& record) { return record.substr(8); }

    void has_address(std::string_view key) {
        house.node.settings.mail.server = "127.0.0.1:1";
        house.node.settings.mail.from = "accord@marshgate.example";
        const auto& id = house.marshgate.party(key);
        auto entry = [&] {
            auto reading = must(audit::Reading::begin(house.node, audit::the_node()));
            const auto whole = must(parties::whole(reading, must(parties::find(reading, id))));
            return parties::ContactEntry{
                .name = "Duty desk",
                .phone = "020 7946 0100",
                .email = "desk@" + std::string(key) + ".example",
                .hours = "Always",
                .out_of_hours = "Nobody: ring 999",
                .version = whole.contact(parties::ContactKind::DutyDesk).version};
        }();
        REQUIRE(parties::save_contact(house.node, audit::the_node(), id, entry));
    }
    std::string put(std::string given, std::string school) {
        karen.get("/people/new");
        karen.follow(karen.post("/people/new", {{"given", std::move(given)},
                                                {"family", "Osgood"},
                                                {"born-day", "3"},
                                                {"born-month", "4"},
                                                {"born-year", "2018"},
                                                {"lines", "8 Weir Walk"},
                                                {"postcode", "E5 0XX"},
                                                {"use", "home"},
                                                {"school", std::move(school)},
                                                {"none-of-these", "yes"}}));
        REQUIRE(karen.path.starts_with("/people/C-"));
        return karen.path;
    }
    void given_they_were_put_together() {
        first = put("Katherine", "St Brigid's Primary");
        second = put("Kate", "Little Otters nursery");
        const auto page = first + "/same/" + reference(second);
        karen.get(page);
        karen.follow(karen.post(page, {{"kept", reference(first)},
                                       {"name", reference(first)},
                                       {"school", reference(second)},
                                       {"why", "The office thinks so"}}));
        REQUIRE(karen.path == first);
    }
    void send(const std::string& to, Fields fields) {
        fields.push_back({"version", karen.field("version")});
        karen.follow(karen.post(to, std::move(fields)));
    }
    void given_she_shared_and_asked() {
        karen.get("/share/new");
        send("/share/new", {{"record", reference(first)}});
        share = karen.path.substr(7, 9);
        send("/share/" + share + "/worry", {{"how-soon", "now"},
                                            {"facts", "A bruise on one wrist."},
                                            {"must-not-find-out", "no"},
                                            {"send-now", "yes"}});
        send("/share/" + share + "/now", {});
        karen.get("/ask/new");
        send("/ask/new", {{"record", reference(first)}});
        request = karen.path.substr(5, 9);
        const auto ask = "/ask/" + request;
        send(ask + "/why", {{"kind", "HARM"},
                            {"happening", "A bruise."},
                            {"deciding", "Whether she is safe"},
                            {"decide-by", "today at 3pm"}});
        send(ask + "/who", {{"wanted", party("health")},
                            {"need-" + party("health"), "What you know of her"},
                            {"told", "could-put-at-risk"},
                            {"told-more", "Her partner may be violent"}});
        send(ask + "/check", {});
        REQUIRE(karen.path == ask + "/sent");
        house.do_all_work();
        auto priya = house.visitor("priya");
        priya.get("/share/" + share);
        REQUIRE(priya.page.find("A bruise on one wrist") != std::string::npos);
    }
    std::string undo_page() {
        karen.get(first);
        const auto at = karen.page.find("/apart/");
        REQUIRE(at != std::string::npos);
        return karen.page.substr(karen.page.rfind('"', at) + 1,
                                 karen.page.find('"', at) - karen.page.rfind('"', at) - 1);
    }
    // All that desks were written about it.
    std::string letters_about(const std::string& about) {
        auto reading = must(audit::Reading::begin(house.node, audit::the_node()));
        std::string out;
        for (const auto& one :
             must(letters::written_about(reading, must(reference_from_text(about.front(), about)))))
            out += one.subject + "\n" + one.words + "\n";
        return out;
    }
};

TEST_CASE("It is undone, and reaches everybody who was told") {
    TwoCousins story;
    for (const auto key : {"mash", "health"}) story.has_address(key);
    story.given_they_were_put_together();
    story.given_she_shared_and_asked();
    const auto undo = story.undo_page();
    story.karen.get(undo);
    INFO(story.karen.page);
    CHECK(story.says("These are two people"));
    CHECK(story.says("On this record these are put back as they were: school or nursery"));
    CHECK(story.says(story.share));
    CHECK(story.says(story.request));
    CHECK(story.says("Marshgate MASH"));

    INFO("Without why, nothing happens");
    CHECK(story.karen.post(undo, {}).status == http::Status::Unprocessable);
    CHECK(story.says("Enter why they are two people"));
    story.karen.follow(story.karen.post(undo, {{"why", "They are cousins, and both came today"}}));
    CHECK(story.karen.path == story.first);
    CHECK(story.says("St Brigid&#39;s Primary"));
    CHECK(story.says("Undone by Karen Osei"));
    story.karen.get(story.second);
    CHECK(story.karen.path == story.second);
    CHECK(story.says("Kate Osgood, 7"));
    CHECK(story.says("Little Otters nursery"));

    story.house.do_all_work();
    auto priya = story.house.visitor("priya");
    CHECK(priya.page.find(story.share) != std::string::npos);
    priya.get("/share/" + story.share);
    CHECK(priya.page.find("We told you of one person what may be of two") != std::string::npos);
    CHECK(priya.page.find("school or nursery") != std::string::npos);
    auto ruth = story.house.visitor("ruth");
    ruth.get("/requests/" + story.request);
    CHECK(ruth.page.find("two people were on one record with them") != std::string::npos);

    INFO("No e-mail names anybody");
    const auto letters = story.letters_about(story.share) + story.letters_about(story.request);
    CHECK(letters.find("You may have been told of two people as of one") != std::string::npos);
    for (const auto word : {"Kate", "Katherine", "Osgood", "Weir", "Otters", "Brigid", "E5"})
        CHECK(letters.find(word) == std::string::npos);

    INFO("Once: to do the same work again tells nobody twice");
    const auto corrected = [&] {
        return audit::newest(story.house.node, {.fact = "share.corrected", .rows_max = 50})
            .value()
            .size();
    };
    CHECK(corrected() == 1);

    INFO("They are kept apart from now on");
    story.karen.get(story.first + "/same/" + TwoCousins::reference(story.second));
    CHECK(story.says("They were marked as two different people"));
}

TEST_CASE("A draft that was begun while they were one says so to its sender") {
    TwoCousins story;
    story.given_they_were_put_together();
    story.karen.get("/share/new");
    story.send("/share/new", {{"record", TwoCousins::reference(story.first)}});
    const auto draft = story.karen.path.substr(0, story.karen.path.rfind('/'));
    const auto undo = story.undo_page();
    story.karen.get(undo);
    CHECK(story.says("Nobody needs to be told"));
    story.karen.follow(story.karen.post(undo, {{"why", "They are cousins"}}));
    story.house.do_all_work();
    story.karen.get(draft + "/worry");
    story.send(
        draft + "/worry",
        {{"how-soon", "today"}, {"facts", "A bruise on one wrist."}, {"must-not-find-out", "no"}});
    CHECK(story.says("Two people were on the record that this was begun from"));
}

TEST_CASE("Two children were put into one record: it is split, and each has what is theirs") {
    TwoCousins story;
    story.first = story.put("Katherine", "St Brigid's Primary");
    story.given_she_shared_and_asked();
    story.karen.get(story.first + "/split");
    CHECK(story.says("Two people are on this record"));
    CHECK(story.says(story.share));
    CHECK(story.karen.post(story.first + "/split", {}).status == http::Status::Unprocessable);
    CHECK(story.says("Enter what the other person is called"));
    story.karen.follow(
        story.karen.post(story.first + "/split", {{"given", "Kate"},
                                                  {"family", "Osgood"},
                                                  {"put-school", "goes"},
                                                  {"put-born", "both"},
                                                  {"since", "1 January 2020"},
                                                  {"why", "The nursery rang: they are cousins"}}));
    CHECK(story.says("Taken out of"));
    CHECK(story.karen.path != story.first);
    CHECK(story.says("Kate Osgood, 7"));
    CHECK(story.says("St Brigid&#39;s Primary"));
    story.karen.get(story.first);
    CHECK(story.says("Katherine Osgood, 7"));
    CHECK(story.says("Which school or nursery they go to"));
    CHECK(story.says("Taken out as"));
    CHECK(story.says("What went: "));
    story.house.do_all_work();
    auto priya = story.house.visitor("priya");
    priya.get("/share/" + story.share);
    CHECK(priya.page.find("We told you of one person what may be of two") != std::string::npos);
}

}  // namespace
}  // namespace accord::test
