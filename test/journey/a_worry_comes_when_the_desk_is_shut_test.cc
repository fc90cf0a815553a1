// A worry in the middle of a Saturday night: the hub's desk is shut until Monday, and everybody who
// is told to ring is told whom, and that nobody answers where nobody does.
#include <doctest/doctest.h>

#include "base/london.h"
#include "casework/contacts/commands.h"
#include "governance/agreement/law.h"
#include "governance/desks/commands.h"
#include "governance/parties/commands.h"
#include "support/front_door.h"
#include "support/must.h"
#include "support/open_house.h"

using namespace accord;

namespace {

using Fields = std::vector<http::Field>;

bool says(const test::Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

struct Night {
    test::OpenHouse house;
    test::Visitor karen = at_night();
    std::string share;

    test::Visitor at_night() {
        house.node.clock.set(instant_in_london({{2026, 3, 7}, 1, 20}));
        return house.visitor("karen");
    }
    std::string address_of(std::string_view key) {
        auto reading = test::must(audit::Reading::begin(house.node, audit::the_node()));
        const auto found = test::must(parties::find(reading, house.marshgate.party(key)));
        return "/organisations/" + text(found.reference);
    }
    std::string at(std::string_view step) const {
        return "/share/" + share + "/" + std::string(step);
    }

    void given_the_hub_has_an_emergency_duty_team() {
        desks::Shift team;
        team.party = house.marshgate.party("mash");
        team.name = "Emergency duty team";
        team.phone = "020 7946 0199";
        REQUIRE(desks::keep_shift(house.node, house.marshgate.as("priya"), team));
    }
    http::Response send(const std::string& target, Fields fields) {
        fields.push_back({"version", karen.field("version")});
        return karen.follow(karen.post(target, std::move(fields)));
    }
    void when_she_writes_what_she_saw(const std::string& how_soon) {
        karen.get("/share/new");
        const auto label = karen.page.find("Amara Bello");
        const auto from = karen.page.rfind("value=\"", label) + 7;
        const auto record = karen.page.substr(from, karen.page.find('"', from) - from);
        send("/share/new", {{"record", record}});
        share = karen.path.substr(7, 9);
        send(at("worry"), {{"how-soon", how_soon},
                           {"facts", "He has burned her hand with an iron."},
                           {"must-not-find-out", "yes"},
                           {"keep-from", "Her father must not learn of it"}});
    }
    void when_she_shares_it_with_the_hub_and_the_school_nurses() {
        send(at("people"), {{"recipients", text(house.marshgate.party("mash"))},
                            {"recipients", text(house.marshgate.party("homes"))},
                            {"others-see", "short"},
                            {"told", "could-put-at-risk"},
                            {"told-more", "He is at home"}});
        send(at("check"), {{"go-on-" + text(house.marshgate.party("homes")), "They hold the key"}});
        REQUIRE(karen.path == at("sent"));
    }
};

}  // namespace

TEST_CASE("a worry of today on a Saturday night names who covers the shut desk, with the number") {
    Night night;
    night.given_the_hub_has_an_emergency_duty_team();
    night.when_she_writes_what_she_saw("today");
    night.when_she_shares_it_with_the_hub_and_the_school_nurses();
    CHECK(says(night.karen, "MASH duty desk is shut until 9am on Monday 9 March."));
    CHECK(says(night.karen, "Emergency duty team"));
    CHECK(says(night.karen, "020 7946 0199"));
    CHECK(says(night.karen, "Nobody answers for them."));
}

TEST_CASE("send now on a Saturday night says whom to ring, and it is first on the hub's home") {
    Night night;
    night.given_the_hub_has_an_emergency_duty_team();
    night.when_she_writes_what_she_saw("now");
    REQUIRE(night.karen.path == night.at("now"));
    CHECK(says(night.karen, "020 7946 0199"));
    CHECK(not says(night.karen, "020 7946 0100"));
    night.send(night.at("now"), {});
    REQUIRE(night.karen.path == night.at("sent"));
    CHECK(says(night.karen, "020 7946 0199"));
    auto grace = night.house.visitor("grace");
    grace.get("/");
    const auto first = grace.page.find("Now: someone needs you at once");
    REQUIRE(first != std::string::npos);
    CHECK(first < grace.page.find("app-actions"));
    CHECK(first < grace.page.find("call <a"));
    CHECK(grace.page.find("app-clock--late", first) < grace.page.find("Amara", first) + 400);
}

TEST_CASE("at night the desk, help, the directory and a restricted page name who answers") {
    Night night;
    night.given_the_hub_has_an_emergency_duty_team();
    auto priya = night.house.visitor("priya");
    priya.get("/desk");
    CHECK(says(priya, "Emergency duty team"));
    CHECK(not says(priya, "Daniel Achterberg"));
    priya.get("/help");
    CHECK(says(priya, "020 7946 0199"));
    night.karen.get("/organisations");
    CHECK(says(night.karen, "020 7946 0199"));
    night.karen.get("/desk");
    CHECK(says(night.karen, "Nobody answers for them."));
    CHECK(not says(night.karen, "Karen Osei</strong>, Designated"));
}

TEST_CASE("at night what became of a contact, and who has not answered for it, name who answers") {
    Night night;
    night.given_the_hub_has_an_emergency_duty_team();
    const auto& actor = night.house.marshgate.as("priya");
    const sharing::Asker priya{actor, "Priya Nair", "", *id_from<parties::Party>(actor.agency)};
    contacts::Arriving arriving;
    arriving.came = "PHONE";
    arriving.kind = contacts::Kind::Services;
    arriving.happened = "He is alone at night";
    arriving.danger = sharing::Yes::Yes;
    arriving.children = {test::rufus()};
    arriving.party = text(night.house.marshgate.party("brigids"));
    arriving.who = "Karen Osei";
    const auto contact = test::must(
        contacts::receive(night.house.node, priya, night.house.law(), {arriving, std::nullopt}));
    requests::Asking asking;
    asking.children = arriving.children;
    asking.happening = arriving.happened;
    asking.kind = "DANGER";
    asking.wanted = {{text(night.house.marshgate.party("homes")), "", "Who lives there", "",
                      shield::Extent::Everything, "They hold the key"}};
    auto act = test::must(audit::Act::begin(night.house.node, actor, "contact.ask"));
    const auto law = test::must(agreement::law_for(act, night.house.law()));
    test::must(requests::ask(act, priya, *law, asking, contact.reference));
    test::must(act.commit());

    night.karen.get("/contacts/" + text(contact.reference));
    CHECK(says(night.karen, "020 7946 0199"));
    CHECK(not says(night.karen, "tel:02079460100"));
    auto hub = night.house.visitor("priya");
    hub.get("/contacts/" + text(contact.reference) + "/picture");
    CHECK(says(hub, "Not answered"));
    CHECK(says(hub, "Nobody answers for them."));
}

TEST_CASE(
    "at night a panel about an organisation that is suspended says that nobody answers there") {
    Night night;
    night.given_the_hub_has_an_emergency_duty_team();
    night.when_she_writes_what_she_saw("today");
    night.send(night.at("people"), {{"recipients", text(night.house.marshgate.party("mash"))},
                                    {"recipients", text(night.house.marshgate.party("police"))},
                                    {"others-see", "short"},
                                    {"told", "could-put-at-risk"},
                                    {"told-more", "He is at home"}});
    auto sam = night.house.visitor("sam");
    const auto stop = night.address_of("police") + "/suspension";
    sam.get(stop);
    sam.follow(sam.post(stop, {{"reason", "Keys lost"}}));
    night.karen.get(night.at("check"));
    CHECK(says(night.karen, "nothing can be sent to them just now"));
    CHECK(says(night.karen, "Nobody answers for them."));
}

TEST_CASE("a duty team, hours and a turn are typed on the desk's page and taken away again") {
    Night night;
    auto priya = night.house.visitor("priya");
    priya.get("/desk");
    priya.post("/desk/shifts", {{"kind", "cover"}, {"cover-name", "Night team"}});
    CHECK(says(priya, "Enter a phone number"));
    CHECK(says(priya, "Select at least one day"));
    CHECK(says(priya, "value=\"Night team\""));
    priya.follow(priya.post("/desk/shifts", {{"kind", "cover"},
                                             {"cover-name", "Night team"},
                                             {"cover-phone", "020 7946 0198"},
                                             {"days", "Friday"},
                                             {"shift-from", "5pm"},
                                             {"shift-until", "9am"}}));
    CHECK(says(priya, "Friday, 5pm to 9am"));
    CHECK(says(priya, "020 7946 0198"));
    priya.follow(priya.post("/desk/taken-away", {{"line", priya.field("line")}}));
    CHECK(not says(priya, "020 7946 0198"));
    priya.follow(priya.post("/desk", {{"name", "Owen Tregear"},
                                      {"phone", "020 7946 0197"},
                                      {"from", "yesterday 5pm"},
                                      {"until", "Monday 9am"}}));
    CHECK(says(priya, "Owen Tregear"));
}
