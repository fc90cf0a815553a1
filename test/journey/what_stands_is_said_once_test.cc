// The hub reads what came of one contact: of two answers of the school the one that stands, and of
// what is new each thing once.
#include <doctest/doctest.h>

#include "casework/contacts/commands.h"
#include "casework/requests/commands_reply.h"
#include "support/front_door.h"
#include "support/must.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

std::size_t times(const std::string& page, std::string_view words) {
    std::size_t out = 0;
    for (auto at = page.find(words); at != page.npos; at = page.find(words, at + 1)) ++out;
    return out;
}

struct Hub {
    OpenHouse house;
    Visitor daniel = house.visitor("daniel");

    sharing::Asker as(std::string_view key, const std::string& name) {
        const auto& actor = house.marshgate.as(key);
        return {actor, name, "", *id_from<parties::Party>(actor.agency)};
    }
    contacts::Contact taken_in(const std::string& happened, const std::string& record) {
        auto arriving = of_neighbour_about_remi();
        arriving.happened = happened;
        arriving.danger = sharing::Yes::Yes;
        auto contact = must(contacts::receive(house.node, as("grace", "Grace Ilunga"), house.law(),
                                              {arriving, std::nullopt}));
        house.node.clock.pass(minutes(1));
        return must(contacts::identify(house.node, as("grace", "Grace Ilunga"),
                                       {contact.reference, contact.version, {{record, 0}}}));
    }
    Reference asks_the_school(const contacts::Contact& contact) {
        requests::Asking asking;
        asking.children = contact.words.arriving.children;
        asking.happening = "He may have been hit";
        asking.kind = "DANGER";
        asking.wanted = {{text(house.marshgate.party("brigids")), "", "What you know", "",
                          shield::Extent::Everything, ""}};
        const auto asker = as("daniel", "Daniel Achterberg");
        auto act = must(audit::Act::begin(house.node, asker.actor, "contact.ask"));
        const auto law = must(agreement::law_for(act, house.law()));
        const auto request = must(requests::ask(act, asker, *law, asking, contact.reference));
        must(act.commit());
        return request.reference;
    }
    void the_school_says(const Reference& request, const std::string& facts,
                         const std::string& why_again) {
        requests::Replying said;
        said.holding = requests::Holding::All;
        said.facts = facts;
        said.call = "Karen Osei, 020 7946 0161";
        said.why_again = why_again;
        must(requests::reply(house.node, as("karen", "Karen Osei"), house.law(),
                             {request, 0, said, false}));
        house.node.clock.pass(minutes(1));
    }
};

TEST_CASE(
    "the picture shows the answer that stands, why there is a later one, and the first folded") {
    Hub hub;
    const auto contact = hub.taken_in("He was hit", "new");
    const auto request = hub.asks_the_school(contact);
    hub.the_school_says(request, "He came late on nine days", "");
    hub.daniel.get("/contacts/" + text(contact.reference) + "/picture");
    CHECK(times(hub.daniel.page, "This stands") == 0);
    hub.the_school_says(request, "He came late on four days", "We had read another boy");
    hub.daniel.get("/contacts/" + text(contact.reference) + "/picture");
    const auto& page = hub.daniel.page;
    CHECK(times(page, "This stands") == 1);
    CHECK(page.find("four days") < page.find("What was said before, and no longer stands"));
    CHECK(page.find("What was said before, and no longer stands") < page.find("nine days"));
    CHECK(times(page, "We had read another boy") == 1);
}

TEST_CASE("what is new about a contact says once, among what came, which kind of news it is") {
    Hub hub;
    const auto first = hub.taken_in("He was hit", "new");
    hub.taken_in("He was hit again", first.words.arriving.children.at(0).person);
    hub.daniel.get("/contacts/" + text(first.reference));
    const auto& page = hub.daniel.page;
    const auto came = page.substr(page.find(">What came<"));
    CHECK(times(came, "Another contact about this child or family") == 1);
    CHECK(times(came, "He was hit again") == 1);
}

}  // namespace
}  // namespace accord::test
