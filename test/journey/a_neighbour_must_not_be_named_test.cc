// A neighbour told the front door, and nobody may learn that it was she: her name is on no page and
// no paper, until somebody of the hub presses to see it.
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

TEST_CASE("her name is opened by one press, and stands on no page before") {
    OpenHouse house;
    const auto& actor = house.marshgate.as("grace");
    const sharing::Asker asker{actor, "Grace Ilunga", "", *id_from<parties::Party>(actor.agency)};
    auto arriving = of_neighbour_about_remi();
    arriving.happened = "She hears shouting";
    const auto contact =
        must(contacts::receive(house.node, asker, house.law(), {arriving, std::nullopt}));
    const auto path = "/contacts/" + text(contact.reference);
    auto grace = house.visitor("grace");
    for (const auto& page : {std::string("/contacts"), path, path + "/screen"}) {
        grace.get(page);
        CHECK_FALSE(says(grace, "Patel"));
        CHECK(says(grace, "Somebody who must not be named"));
    }
    grace.get(path);
    grace.post(path + "/who-told", {});
    CHECK(says(grace, "Doreen Patel"));
    CHECK(says(grace, "Nobody may learn that it was they"));
}

}  // namespace
}  // namespace accord::test
