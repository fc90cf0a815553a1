// Somebody prints what stands on the front door: the sheet says what it is about, who printed it
// and how it stood then, and nothing on it is an order to press.
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

TEST_CASE("the board, a contact and the decision say on paper whose they are and when they stood") {
    OpenHouse house;
    const auto& actor = house.marshgate.as("grace");
    const sharing::Asker grace{actor, "Grace Ilunga", "", *id_from<parties::Party>(actor.agency)};
    const auto& worker = house.marshgate.as("daniel");
    const sharing::Asker daniel{worker, "Daniel", "", *id_from<parties::Party>(worker.agency)};
    auto contact = must(contacts::receive(house.node, grace, house.law(),
                                          {of_neighbour_about_remi(), std::nullopt}));
    contact = must(contacts::screen(
        house.node, daniel, house.law(),
        {contact.reference, contact.version, contacts::Verdict::Referral, "3",
         *Code<rulebook::Rating>::from("AMBER"), contacts::Next::Decide, "Left alone"}));
    const auto path = "/contacts/" + text(contact.reference);
    auto priya = house.visitor("priya");
    for (const auto& page : {std::string("/contacts"), path, path + "/decide"}) {
        CAPTURE(page);
        priya.get(page);
        CHECK(says(priya, "<strong>Official \u2013 Sensitive</strong>. "));
        CHECK(says(priya, "Printed by Priya Nair, Marshgate MASH, as it stood on 2 March 2026 at"));
        const bool about =
            says(priya, "</strong>. Contact " + text(contact.reference) + ". Printed by ");
        CHECK(about == (page != "/contacts"));
    }
}

}  // namespace
}  // namespace accord::test
