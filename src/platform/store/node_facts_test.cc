#include "platform/store/node_facts.h"

#include <doctest/doctest.h>

#include "support/test_node.h"

namespace accord::store {

TEST_CASE("node facts: a world is real until it is marked as made up, and then for good") {
    test::TestNode node;
    auto change = *node.node().database.begin(Mode::Write);
    CHECK(*is_made_up(change) == false);
    CHECK(mark_made_up(change, node.clock.now()));
    CHECK(mark_made_up(change, node.clock.now()));
    CHECK(*is_made_up(change));
    REQUIRE(change.commit());
    auto read = *node.node().database.begin(Mode::Read);
    CHECK(*is_made_up(read));
}

}  // namespace accord::store
