// An organisation is suspended while worries are open: each gets an owner in the same moment, and
// is seen through. Then it is restored; another merges; names keep their days.
#include <doctest/doctest.h>

#include "casework/sharing/commands.h"
#include "governance/parties/commands.h"
#include "support/door.h"
#include "support/open_house.h"

using namespace accord;

namespace {

struct Partnership {
    test::OpenHouse house;
    test::Visitor sam = house.visitor("sam");  // runs the partnership
    test::Visitor karen = house.visitor("karen");
    std::string share;

    static bool says(const test::Visitor& visitor, std::string_view words) {
        return visitor.page.find(words) != std::string::npos;
    }
    std::string party(std::string_view key) const { return text(house.marshgate.party(key)); }
    std::string address(std::string_view key) {
        auto reading = audit::Reading::begin(house.node, audit::the_node()).value();
        const auto found = parties::find(reading, house.marshgate.party(key)).value();
        return "/organisations/" + text(found.reference);
    }
    void send(const std::string& target, std::vector<http::Field> fields) {
        fields.push_back({"version", karen.field("version")});
        karen.follow(karen.post(target, std::move(fields)));
    }
    void given_karen_has_begun() {
        karen.get("/share/new");
        const auto label = karen.page.find("Amara Bello");
        const auto from = karen.page.rfind("value=\"", label) + 7;
        send("/share/new",
             {{"record", karen.page.substr(from, karen.page.find('"', from) - from)}});
        share = karen.path.substr(7, 9);
    }
    void given_karen_has_told_the_police() {
        given_karen_has_begun();
        const auto at = "/share/" + share;
        send(at + "/worry", {{"how-soon", "today"},
                             {"facts", "Kyle pushed mummy and she fell."},
                             {"view", "Amara has been quiet."},
                             {"must-not-find-out", "yes"},
                             {"keep-from", "Her father must not learn of it"}});
        send(at + "/people", {{"recipients", party("police")},
                              {"told", "could-put-at-risk"},
                              {"told-more", "Her partner may be violent"}});
        send(at + "/check", {});
        REQUIRE(karen.path == at + "/sent");
        house.do_all_work();
    }
    void when_sam_looks_before_suspending_the_police() {
        sam.get(address("police") + "/suspension");
        CHECK(says(sam, share));
        CHECK(says(sam, "Sent to them, not acknowledged"));
        CHECK(says(sam, "St Brigid"));
        CHECK(says(sam, "and hand over all 1"));
        CHECK_FALSE(says(sam, "Amara"));
        CHECK_FALSE(says(sam, "Kyle"));
    }
    void then_a_reason_is_asked_for() {
        const auto page = sam.post(address("police") + "/suspension", {{"reason", " "}});
        CHECK(page.status == http::Status::Unprocessable);
        CHECK(says(sam, "Enter why, in a few words"));
    }
    std::string key() const {
        const auto at = sam.page.find("name=\"owner-") + 6;
        return sam.page.substr(at, sam.page.find('"', at) - at);
    }
    void and_one_press_suspends_and_hands_over() {
        const auto before = key();
        sam.follow(sam.post(address("police") + "/suspension",
                            {{"reason", "Keys lost"}, {before, "party." + party("brigids")}}));
        CHECK(sam.path == address("police") + "/handovers");
        CHECK(says(sam, "1 handed over, 1 still to do"));
        CHECK(says(sam, "St Brigid"));
        sam.get(address("police"));
        CHECK(says(sam, "Keys lost"));
        CHECK(says(sam, "Sam Wetherell"));
    }
    void then_karen_is_asked_to_see_it_through() {
        karen.get("/");
        CHECK(says(karen, "Taken over from organisations that stopped"));
        const auto at = karen.page.find("/handovers/");
        const auto here = karen.page.substr(at, karen.page.find('"', at) - at);
        karen.get(here);
        CHECK(says(karen, "020 7946 0110"));
        CHECK(karen.post(here, {}).status == http::Status::Unprocessable);
        auto zara = house.visitor("zara");
        CHECK(zara.get(here).status == http::Status::NotFound);
        karen.follow(karen.post(here, {{"outcome", "told-by-telephone"}}));
        CHECK_FALSE(says(karen, "Taken over from organisations that stopped"));
        sam.get(address("police") + "/handovers");
        CHECK(says(sam, "They were told by telephone"));
        CHECK(says(sam, "Karen Osei"));
        CHECK(says(sam, "1 handed over, 0 still to do"));
    }
    void and_the_police_come_back() {
        sam.get(address("police"));
        sam.follow(
            sam.post(address("police") + "/restoration", {{"reason", "New keys are in use"}}));
        CHECK(says(sam, "New keys are in use"));
        auto asha = house.visitor("asha");
        asha.get("/inbox");
        CHECK(says(asha, "St Brigid"));
    }
};

}  // namespace

TEST_CASE("an organisation is suspended, and nobody is left waiting") {
    Partnership partnership;
    partnership.given_karen_has_told_the_police();
    partnership.when_sam_looks_before_suspending_the_police();
    partnership.then_a_reason_is_asked_for();
    partnership.and_one_press_suspends_and_hands_over();
    partnership.then_karen_is_asked_to_see_it_through();
    partnership.and_the_police_come_back();
}

TEST_CASE("what a school that leaves had open goes to the desk, its author to be rung") {
    Partnership partnership;
    partnership.given_karen_has_begun();
    partnership.sam.get(partnership.address("brigids") + "/leaving");
    CHECK(Partnership::says(partnership.sam, "Begun by them and not sent"));
    partnership.sam.follow(
        partnership.sam.post(partnership.address("brigids") + "/leaving",
                             {{"reason", "It closed"}, {partnership.key(), "desk"}}));
    CHECK(Partnership::says(partnership.sam, "1 still to do"));
    partnership.sam.get("/");
    CHECK(Partnership::says(partnership.sam, "Taken over from organisations that stopped"));
}

TEST_CASE("what was shared before a name changed keeps the name of its day") {
    Partnership partnership;
    partnership.given_karen_has_told_the_police();
    partnership.house.node.clock.pass(hours(24 * 2));
    auto sam = partnership.house.visitor("sam");
    const auto police = partnership.address("police");
    sam.get(police + "/name");
    sam.follow(sam.post(police + "/name", {{"name", "Police of Marshgate and Homerfield"}}));
    CHECK(Partnership::says(sam, "Called until 4 March 2026"));
    auto karen = partnership.house.visitor("karen");
    karen.get("/share/" + partnership.share);
    CHECK(Partnership::says(karen, "Metropolitan Police, Marshgate"));
    sam.get("/organisations?find=metropolitan");
    CHECK(Partnership::says(sam, "Police of Marshgate and Homerfield"));

    const auto successor = partnership.address("probation").substr(15);
    sam.get(police + "/successor");
    sam.follow(sam.post(police + "/successor", {{"successor", successor}, {"because", "merged"}}));
    CHECK(Partnership::says(sam, "merged into"));
    sam.get(partnership.address("probation"));
    CHECK(Partnership::says(sam, "Came before"));
    CHECK(Partnership::says(sam, "is signed afresh here"));
    // The agreement over all it has signed by itself; that of the hub only who came before.
    CHECK(Partnership::says(sam, "To be signed again"));
    CHECK(Partnership::says(sam, "Marshgate MASH Agreement"));
    CHECK_FALSE(Partnership::says(sam, "London Safeguarding Agreement"));
    const auto club = partnership.address("tidal");  // and this one has not
    sam.get(police + "/successor");
    sam.follow(sam.post(partnership.address("fire") + "/successor",
                        {{"successor", club.substr(15)}, {"because", "replaced"}}));
    sam.get(club);
    CHECK(Partnership::says(sam, "To be signed again"));
}
