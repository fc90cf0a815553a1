#include "doors/cli/family.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/london.h"
#include "casework/people/commands_network.h"
#include "casework/people/commands_pairs.h"
#include "support/must.h"
#include "support/rulebook.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::cli;
using test::must;

namespace {

struct Hub {
    test::TestNode node;
    Marshgate made;

    Hub() {
        const auto world = must(marshgate_world());
        made = must(make_marshgate(node, test::the_rulebook(), world));
        REQUIRE(put_down_family(node, world, made).has_value());
    }
    const audit::Actor& joel() const { return made.as("joel"); }
    Reference found(const std::string& name) {
        const auto all = must(people::search(node, joel(), name));
        REQUIRE(all.size() == 1);
        return all[0].reference;
    }
};

}  // namespace

TEST_CASE("the family of the demo is fourteen people and ten services around one child") {
    Hub hub;
    const auto network =
        must(people::open_network(hub.node, hub.joel(), hub.found("Minnie"), true));
    CHECK(network.people.size() == 14);
    CHECK(network.services.size() == 10);
    int up = 0, down = 0, concern = 0;
    for (const auto& one : network.people) {
        up = std::min(up, one.generation);
        down = std::max(down, one.generation);
        concern += one.concern ? 1 : 0;
    }
    CHECK(down - up == 2);
    CHECK(concern == 1);
    CHECK(network.households.size() >= 2);

    INFO("What two records say otherwise stands side by side, and possible matches wait");
    const auto record = must(people::open_record(hub.node, hub.joel(), hub.found("Minnie"),
                                                 people::opened_for(hub.found("Minnie"), "test")));
    REQUIRE(record.joined.size() == 1);
    CHECK(record.joined[0].merged.born != record.opened.person.born);
    REQUIRE(record.happened.size() == 3);
    CHECK(people::says_otherwise(record.happened[1].happened, record.happened[2].happened));
    CHECK(people::hides_where(record.happened[0].happened, record.opened.person));
    CHECK(people::holds_confidential_address(record.opened.person));
    const auto queue = must(people::list_pairs(hub.node, hub.joel(), {people::PairState::Waiting}));
    CHECK(std::any_of(queue.pairs.begin(), queue.pairs.end(), [](const people::ListedPair& one) {
        return one.one.name.starts_with("Marlon") and one.other.name.starts_with("Marlon");
    }));
}

TEST_CASE("for a worker of the hub only the services of those who live in secret are held back") {
    Hub hub;
    const auto minnie = hub.found("Minnie");
    auto network = must(people::open_network(hub.node, hub.joel(), minnie, false));
    auto reading = must(audit::Reading::begin(hub.node, hub.made.as("lena")));
    const auto house = must(people::InHouse::of(reading, network.people.front().who));
    people::read_in_house(network, london_day(reading.now()), house);
    const auto named = [&](std::string_view service, std::string_view given) {
        return std::any_of(
            network.services.begin(), network.services.end(), [&](const people::WorksWith& one) {
                const auto& organisation = one.working.organisation;
                return one.working.service == service and not organisation.empty() and
                       organisation.find("held back") == organisation.npos and
                       std::any_of(one.whom.begin(), one.whom.end(), [&](std::size_t whom) {
                           return network.people[whom].who.name.given == given;
                       });
            });
    };
    CHECK(named("PROB", "Craig"));
    CHECK(named("HV", "Lacey"));
    CHECK(named("SCHOOL", "Marlon"));
    CHECK_FALSE(named("HV", "Ella-Mae"));
    CHECK_FALSE(named("SCHOOL", "Mina"));
    CHECK_FALSE(named("GP", "Adjoa"));
}
