#include "doors/cli/marshgate.h"

#include <doctest/doctest.h>

#include "base/london.h"
#include "casework/people/commands.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_sign.h"
#include "governance/parties/commands.h"
#include "platform/store/node_facts.h"
#include "support/rulebook.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::cli;

TEST_CASE("Marshgate enters through the commands that everyone uses") {
    test::TestNode node;
    const auto world = marshgate_world();
    REQUIRE(world.has_value());
    const auto made = make_marshgate(node, test::the_rulebook(), *world);
    REQUIRE(made.has_value());
    CHECK(made->parties.size() == 18);
    CHECK(made->staff.size() == 40);

    auto read = node.node().database.begin(store::Mode::Read);
    REQUIRE(read.has_value());
    CHECK(*store::is_made_up(*read));

    auto reading = audit::Reading::begin(node, made->as("karen"));
    REQUIRE(reading.has_value());
    const auto posts =
        parties::posts_of(*reading, made->as("karen").account, london_day(reading->now()));
    REQUIRE(posts.has_value());
    REQUIRE(posts->size() == 1);
    CHECK((*posts)[0].role == Code<rulebook::Role>("SAFEGUARDING_LEAD"));
    CHECK((*posts)[0].party == made->party("brigids"));
}

TEST_CASE("the children of the stories stand first on their school's list") {
    test::TestNode node;
    const auto made = make_marshgate(node, test::the_rulebook(), *marshgate_world());
    REQUIRE(made.has_value());
    const auto recent = people::recent(node, made->as("karen"));
    REQUIRE(recent.has_value());
    bool amara = false;
    for (const auto& one : *recent) amara = amara or one.name == "Amara Bello";
    CHECK(amara);
    CHECK(people::search(node, made->as("karen"), "amara bello")->size() == 1);
    CHECK(people::search(node, made->as("tom"), "amara bello")->empty());
}

TEST_CASE("every body but one has signed the agreement over all, and some the one of the hub") {
    test::TestNode node;
    const auto made = make_marshgate(node, test::the_rulebook(), *marshgate_world());
    REQUIRE(made.has_value());
    auto reading = audit::Reading::begin(node, made->as("sam"));
    REQUIRE(reading.has_value());
    const auto all = agreement::current_of_all(*reading);
    REQUIRE(all.has_value());
    REQUIRE(all->size() == 2);  // by tier: the one that all sign, then the hub's own
    CHECK(all->back().tier == 2);
    std::size_t unsigned_parties = 0;
    const auto lines = agreement::lines(*reading, all->front());
    REQUIRE(lines.has_value());
    for (const auto& line : *lines)
        unsigned_parties += line.hand == agreement::Hand::Signed ? 0 : 1;
    CHECK(unsigned_parties == 1);
    CHECK(all->back().tier == 2);
    CHECK(agreement::signatures(*reading, all->back().id)->size() == 5);
}
