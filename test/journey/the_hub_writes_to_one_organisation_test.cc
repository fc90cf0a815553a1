// The hub decided, and writes to one organisation of its choosing: the page of who needs to know
// says whom they chose, and shows it ticked, although nothing that they wrote suggests anybody.
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

TEST_CASE("whom they chose is said, and ticked where it can be seen") {
    OpenHouse house;
    const auto& actor = house.marshgate.as("grace");
    const sharing::Asker grace{actor, "Grace Ilunga", "", *id_from<parties::Party>(actor.agency)};
    auto arriving = of_neighbour();
    arriving.not_named = false;
    auto contact =
        must(contacts::receive(house.node, grace, house.law(), {arriving, std::nullopt}));
    contact = must(contacts::pass_to_worker(
        house.node, grace,
        {contact.reference, contact.version, {"Lena Fitch", "Family help", "020 7946 0123"}, ""}));
    const auto& homes = house.marshgate.party("homes");
    const auto share = must(contacts::begin_telling(
        house.node, grace, {contact.reference, homes, "The family is to be moved this week"}));
    auto visitor = house.visitor("grace");
    visitor.get("/share/" + text(share) + "/people");
    CHECK(says(visitor, "You chose <strong>Marshgate Homes</strong>"));
    CHECK_FALSE(says(visitor, "Nothing that you wrote suggests anybody"));
    CHECK(visitor.values("recipients", true) == std::vector<std::string>{text(homes)});
    CHECK(says(visitor, "<details class=\"govuk-details\" open>"));
}

}  // namespace
}  // namespace accord::test
