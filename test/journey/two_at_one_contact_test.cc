// Two people of the hub are at one contact: nothing that either typed is lost, and what whoever
// came was told stays to be read when the contact is opened again.
#include <doctest/doctest.h>

#include "casework/contacts/commands.h"
#include "support/must.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

struct Desk {
    OpenHouse house;

    sharing::Asker as(std::string_view key) {
        const auto& actor = house.marshgate.as(key);
        return {actor, std::string(key), "", *id_from<parties::Party>(actor.agency)};
    }
    contacts::Contact received() {
        contacts::Arriving arriving;
        arriving.came = "PHONE";
        arriving.kind = contacts::Kind::Services;
        arriving.happened = "He came in without a coat again";
        arriving.danger = sharing::Yes::No;
        arriving.household = "A boy and his mother";
        arriving.party = text(house.marshgate.party("brigids"));
        arriving.who = "Karen Osei";
        return must(
            contacts::receive(house.node, as("grace"), house.law(), {arriving, std::nullopt}));
    }
    contacts::Contact screened(const contacts::Contact& contact) {
        return must(contacts::screen(
            house.node, as("daniel"), house.law(),
            {contact.reference, contact.version, contacts::Verdict::Referral, "3",
             *Code<rulebook::Rating>::from("AMBER"), contacts::Next::Decide, "Left alone"}));
    }
    // Decided, told by one of the hub to whoever came, and opened again by another.
    contacts::Contact opened_again(std::string_view teller) {
        auto contact = screened(received());
        contact =
            must(contacts::decide(house.node, as("priya"), house.law(),
                                  {contact.reference, contact.version, "ASSESS", "Cold", ""}));
        contact = must(contacts::tell_source(
            house.node, as(teller),
            {contact.reference, contact.version, contacts::ToldHow::Here, "Keep him in school"}));
        return must(
            contacts::reopen(house.node, as("daniel"), house.law(),
                             {contact.reference, contact.version, "His sister says the same"}));
    }
};

std::string address(const contacts::Contact& contact, std::string_view step) {
    return "/contacts/" + text(contact.reference) + "/" + std::string(step);
}

bool says(const Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

TEST_CASE("somebody changed the contact meanwhile: the form is there again with what was typed") {
    Desk desk;
    const auto contact = desk.received();
    auto daniel = desk.house.visitor("daniel");
    daniel.get(address(contact, "screen"));
    must(contacts::acknowledge(desk.house.node, desk.as("grace"), contact.reference,
                               contact.version));
    must(contacts::identify(desk.house.node, desk.as("grace"),
                            {contact.reference, contact.version, {}}));
    const std::vector<http::Field> typed{{"verdict", "referral"},
                                         {"level", "3"},
                                         {"rating", "AMBER"},
                                         {"next", "ask"},
                                         {"why", "He has been cold for a week"}};
    const auto first = daniel.post(address(contact, "screen"), typed);
    CHECK(first.status == http::Status::Unprocessable);
    CHECK(says(daniel, "Somebody changed this contact while you were typing"));
    CHECK(says(daniel, "He has been cold for a week"));
    const auto second = daniel.post(address(contact, "screen"), typed);
    CHECK(second.status == http::Status::SeeOther);
}

TEST_CASE("somebody decided meanwhile: what was typed stands there to be copied") {
    Desk desk;
    const auto contact = desk.screened(desk.received());
    auto priya = desk.house.visitor("priya");
    priya.get(address(contact, "decide"));
    must(contacts::decide(desk.house.node, desk.as("owen"), desk.house.law(),
                          {contact.reference, contact.version, "ASSESS", "He is cold", ""}));
    const auto late = priya.post(address(contact, "decide"), {{"outcome", "EARLY_HELP"},
                                                              {"why", "They want to be helped"},
                                                              {"inner", "His uncle is known"}});
    CHECK(late.status == http::Status::Conflict);
    CHECK(says(priya, "They want to be helped"));
    CHECK(says(priya, "His uncle is known"));
    CHECK(says(priya, address(contact, "").substr(0, address(contact, "").size() - 1)));
}

TEST_CASE("opened again: the teacher still reads what they were told, and that it is open") {
    Desk desk;
    const auto contact = desk.opened_again("daniel");
    auto karen = desk.house.visitor("karen");
    karen.get("/");
    CHECK(says(karen, "What you told the front door"));
    karen.get("/contacts");
    CHECK(says(karen, "A child, not yet named"));
    karen.get("/contacts/" + text(contact.reference));
    CHECK(says(karen, "Keep him in school"));
    CHECK(says(karen, "Opened again"));
}

TEST_CASE(
    "opened again: the history says who told whoever came, and who opened it again, and why") {
    Desk desk;
    const auto contact = desk.opened_again("priya");
    auto owen = desk.house.visitor("owen");
    owen.get("/contacts/" + text(contact.reference));
    CHECK(says(owen, "Opened again"));
    CHECK(says(owen, "His sister says the same"));
    CHECK(says(owen, "Outcome taken back. It was: A social worker assesses the family"));
    CHECK(says(owen, "Taken as a referral"));
    CHECK(says(owen, "Contact or referral taken back. It was: a referral"));
    CHECK(says(owen, "No longer stands: whoever came was told here, in Accord"));
    CHECK(says(owen, "Told by priya on 2 March 2026 at 9am. Opened again by daniel"));
    // The words stand once, under whoever told them.
    const auto at = owen.page.find("Keep him in school");
    REQUIRE(at != std::string::npos);
    CHECK(owen.page.find("Keep him in school", at + 1) == std::string::npos);
    CHECK(owen.page.find("By priya", at) < owen.page.find("Opened again by", at));
    CHECK_FALSE(says(owen, "nothing, was"));
}

}  // namespace
}  // namespace accord::test
