// A neighbour told the front door about a boy on its list, and nobody may learn that it was she.
// Whoever of the hub opens his record reads that first, and goes to the contact from there.
#include <doctest/doctest.h>

#include "casework/contacts/commands.h"
#include "casework/people/commands_close.h"
#include "support/front_door.h"
#include "support/must.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

bool says(const Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

struct Record {
    OpenHouse house;
    contacts::Contact contact;
    std::string page;  // his address

    explicit Record(const contacts::Arriving& arriving) {
        const auto& actor = house.marshgate.as("grace");
        const sharing::Asker asker{actor, "Grace Ilunga", "",
                                   *id_from<parties::Party>(actor.agency)};
        contact = must(contacts::receive(house.node, asker, house.law(), {arriving, std::nullopt}));
        contacts::Identify who{contact.reference, contact.version, {}};
        who.children.resize(arriving.children.size(), {"new", 0});
        contact = must(contacts::identify(house.node, asker, who));
        const auto seen = must(contacts::look_at(house.node, asker, contact.reference, false));
        page = "/people/" + text(seen.people.at(0).reference);
    }
};

contacts::Arriving kept_from_his_father() {
    auto out = of_neighbour_about_remi();
    out.keep_from = "His father must not learn that anybody asks about the flat";
    return out;
}

TEST_CASE("the head of his record says what must not be found out, and which contact says so") {
    Record record(kept_from_his_father());
    auto grace = record.house.visitor("grace");
    grace.get(record.page);
    CHECK(says(grace, "His father must not learn that anybody asks about the flat"));
    CHECK(says(grace, "Nobody may learn who told us"));
    CHECK_FALSE(says(grace, "Patel"));
    CHECK(grace.page.find("Nobody may learn who told us") < grace.page.find("Change this record"));
    CHECK(says(grace, "Contacts about them"));
    CHECK(says(grace, "href=\"/contacts/" + text(record.contact.reference) + "\""));
    CHECK(says(grace, "To be screened"));

    INFO("It repeats on the page of his network");
    grace.get(record.page + "/network");
    CHECK(says(grace, "His father must not learn that anybody asks about the flat"));
}

TEST_CASE("it stands on every page on which his record, his family or a service is changed") {
    Record record(kept_from_his_father());
    auto grace = record.house.visitor("grace");
    grace.get("/people/new");
    grace.follow(grace.post("/people/new", {{"given", "Bola"}, {"family", "Okoro"}}));
    const auto other = grace.path.substr(std::string("/people/").size());
    REQUIRE(other.starts_with("C-"));
    const auto with = "/family/with/" + other;
    const auto careful = [&](const std::string& page) {
        CAPTURE(page);
        CHECK(says(grace, "His father must not learn that anybody asks about the flat"));
        CHECK(says(grace, "Nobody may learn who told us"));
        CHECK_FALSE(says(grace, "Patel"));
        CHECK(grace.page.find("Nobody may learn") < grace.page.find("<form action=\"/people/"));
    };
    for (const auto& more :
         {std::string("/change"), std::string("/family/add"), with, std::string("/involved/add"),
          std::string("/same"), "/same/" + other}) {
        grace.get(record.page + more);
        careful(more);
        INFO("and where something was left out");
        CHECK(grace.post(record.page + more, {}).status == http::Status::Unprocessable);
        careful(more);
    }
    INFO("from the other's side of the two it is said whose it is");
    grace.get("/people/" + other + "/family/with/" + record.page.substr(8));
    careful("the other's side");
    CHECK(says(grace, "About <strong>Remi Okoro</strong>"));
    CHECK_FALSE(says(grace, "About <strong>Bola Okoro</strong>"));

    INFO("and where what is there is changed");
    grace.get(record.page + with);
    grace.follow(grace.post(record.page + with, {{"role", "BRO"}, {"said-by", "the school"}}));
    const auto at = grace.page.find(record.page + "/family/rel");
    REQUIRE(at != std::string::npos);
    grace.get(grace.page.substr(at, grace.page.find('"', at) - at));
    careful("a relationship");
}

TEST_CASE("where a colleague may not see the contact, his record gives no hint of one") {
    auto arriving = kept_from_his_father();
    sharing::Child girl;
    girl.first_name = "Ada";
    girl.last_name = "Castellan";
    girl.about_how_old = "6";
    arriving.children.push_back(girl);
    Record record(arriving);
    people::SayClose wish;
    wish.said.whom = {"Ada", "Castellan", "usual"};
    REQUIRE(people::say_close(record.house.node, record.house.marshgate.as("daniel"), wish)
                .has_value());
    auto daniel = record.house.visitor("daniel");
    for (const auto* more : {"", "/network", "/change", "/family/add", "/involved/add", "/same"}) {
        daniel.get(record.page + more);
        CHECK(says(daniel, "Remi Okoro"));
        CHECK_FALSE(says(daniel, "His father must not learn"));
        CHECK_FALSE(says(daniel, "Nobody may learn who told us"));
        CHECK_FALSE(says(daniel, "Contacts about them"));
        CHECK_FALSE(says(daniel, text(record.contact.reference)));
    }
}

}  // namespace
}  // namespace accord::test
