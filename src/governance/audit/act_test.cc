#include "governance/audit/act.h"

#include <doctest/doctest.h>

#include "governance/audit/entries.h"
#include "governance/audit/look.h"
#include "support/test_node.h"

namespace accord::audit {
namespace {

const Actor teacher{"acc_teacher", "org_school", "dsl"};

std::vector<KeptEntry> trail(Node& node) {
    auto read = node.database.begin(store::Mode::Read);
    REQUIRE(read.has_value());
    auto entries = Entries::from(*read, 1, 100);
    REQUIRE(entries.has_value());
    return *entries;
}

TEST_CASE("an act leaves one entry, linked to the one before") {
    test::TestNode node;
    for (const auto* about : {"shr_one", "shr_two"}) {
        auto act = Act::begin(node, teacher, "share.send");
        REQUIRE(act.has_value());
        act->record(fact("share.sent", about).with("recipient", "org_mash"));
        act->post({"share.deliver", about});
        REQUIRE(act->commit().has_value());
    }
    const auto entries = trail(node);
    REQUIRE(entries.size() == 2);
    const auto second = ledger::entry_from(entries[1].bytes);
    REQUIRE(second.has_value());
    CHECK(second->sequence == 2);
    CHECK(second->previous == digest(entries[0].bytes));
    CHECK(second->actor == "acc_teacher");
    CHECK(second->facts.at(0).about == "shr_two");
    CHECK(node.node().work.wait(seconds(0)));
}

TEST_CASE("an act dropped without commit never happened") {
    test::TestNode node;
    {
        auto act = Act::begin(node, teacher, "share.send");
        REQUIRE(act.has_value());
        act->record(fact("share.sent", "shr_one"));
    }
    CHECK(trail(node).empty());
}

TEST_CASE("a look is recorded before anything is shown") {
    test::TestNode node;
    auto look = Look::open(node, teacher, fact("share.opened", "shr_one").with("reason", "reply"));
    REQUIRE(look.has_value());
    CHECK(look->entry() == 1);
    CHECK(trail(node).size() == 1);
}

}  // namespace
}  // namespace accord::audit
