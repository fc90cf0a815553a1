// A school told the front door of a boy. When the hub has told them what became of it, the home
// page of everybody at the school says so, near its head, until one of them has read it.
#include <doctest/doctest.h>

#include "casework/contacts/commands.h"
#include "support/front_door.h"
#include "support/must.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

bool says(const Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

contacts::Arriving of_the_school(OpenHouse& house) {
    contacts::Arriving out;
    out.came = "PHONE";
    out.kind = contacts::Kind::Services;
    out.happened = "He came in without a coat again";
    out.danger = sharing::Yes::No;
    out.children = {rufus()};
    out.party = text(house.marshgate.party("brigids"));
    out.who = "Karen Osei";
    return out;
}

TEST_CASE("it stands on their home page as new, and no longer once it was read") {
    OpenHouse house;
    const auto& actor = house.marshgate.as("grace");
    const sharing::Asker grace{actor, "Grace Ilunga", "", *id_from<parties::Party>(actor.agency)};
    auto contact = must(
        contacts::receive(house.node, grace, house.law(), {of_the_school(house), std::nullopt}));
    contact = must(contacts::pass_to_worker(
        house.node, grace,
        {contact.reference, contact.version, {"Lena Fitch", "Family help", "020 7946 0123"}, ""}));
    const auto path = "/contacts/" + text(contact.reference);
    auto karen = house.visitor("karen");
    karen.get("/");
    CHECK_FALSE(says(karen, "The front door has told you"));

    must(contacts::tell_source(house.node, grace,
                               {contact.reference, contact.version, contacts::ToldHow::Here,
                                "Lena Fitch visits them today"}));
    auto liam = house.visitor("liam");
    for (auto* each : {&karen, &liam}) {
        each->get("/");
        CHECK(says(*each, "The front door has told you"));
        CHECK(says(*each, "href=\"" + path + "\""));
        CHECK(says(*each, "Rufus Okonjo"));
        CHECK_FALSE(says(*each, "visits them today"));
        CHECK(each->page.find("The front door has told you") <
              each->page.find("Waiting for you to say you have it"));
    }
    auto peter = house.visitor("peter");
    peter.get("/");
    CHECK_FALSE(says(peter, "The front door has told you"));

    liam.get(path);
    CHECK(says(liam, "Lena Fitch visits them today"));
    for (auto* each : {&karen, &liam}) {
        each->get("/");
        CHECK_FALSE(says(*each, "The front door has told you"));
    }
}

// What the manager wrote of why, in words that may leave the hub, is theirs to read too.
std::string read_after(const std::string& why) {
    OpenHouse house;
    const auto asker = [&](std::string_view key) {
        const auto& actor = house.marshgate.as(key);
        return sharing::Asker{actor, "Of the hub", "", *id_from<parties::Party>(actor.agency)};
    };
    auto arriving = of_the_school(house);
    arriving.children[0].lives = "[address held back]";
    auto contact =
        must(contacts::receive(house.node, asker("grace"), house.law(), {arriving, std::nullopt}));
    contact = must(
        contacts::screen(house.node, asker("daniel"), house.law(),
                         {contact.reference, contact.version, contacts::Verdict::Referral, "2",
                          *Code<rulebook::Rating>::from("GREEN"), contacts::Next::Decide, "Cold"}));
    contact = must(contacts::decide(house.node, asker("priya"), house.law(),
                                    {.reference = contact.reference,
                                     .version = contact.version,
                                     .outcome = "EARLY_HELP",
                                     .why = why,
                                     .inner = "Police told the hub of a warrant"}));
    const auto path = "/contacts/" + text(contact.reference);
    auto karen = house.visitor("karen");
    karen.get(path);
    CHECK_FALSE(says(karen, why));
    must(contacts::tell_source(house.node, asker("priya"),
                               {contact.reference, contact.version, contacts::ToldHow::Here,
                                "A family worker rings them"}));
    karen.get(path);
    CHECK(says(karen, "A family worker rings them"));
    CHECK_FALSE(says(karen, "warrant"));
    return karen.page;
}

TEST_CASE("whoever told the hub reads why it decided so, and nothing that may not be written") {
    CHECK(read_after("He is cold, and they want help").find("He is cold, and they want help") !=
          std::string::npos);
    const auto page = read_after("He is cold at 14 Alder Court, and they want help");
    CHECK(page.find("Alder Court") == std::string::npos);
    CHECK(page.find("Ring them to hear it") != std::string::npos);
}

}  // namespace
}  // namespace accord::test
