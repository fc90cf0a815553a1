// What is made is claimed, what is recorded is listed, what is posted is handled; and each rule
// bites.
#include "house/promises.h"

#include <doctest/doctest.h>

#include "doors/site/route.h"
#include "doors/worker/work.h"
#include "support/source_tree.h"

namespace accord::house {
namespace {

void none(const Faults& faults) {
    for (const auto& fault : faults) FAIL_CHECK(text(fault));
}

std::string all(const Faults& faults) {
    std::string out;
    for (const auto& fault : faults) out += text(fault) + "\n";
    return out;
}

Tree bad() {
    return Tree(test::tree_root() + "/test/house/bad/promises");
}

constexpr duties::FactKind facts[] = {{"share.sent", "", ""}, {"share.sent", "", ""}};
constexpr duties::FactKind other_facts[] = {{"party.left", "", ""}};
constexpr duties::Table tables[] = {{"shares", "", "", ""}, {"ghosts", "", "", ""}};
constexpr duties::Table other_tables[] = {{"shares", "", "", ""}};

const Roll bad_roll{{"casework/sharing", facts, tables},
                    {"governance/parties", other_facts, other_tables}};

}  // namespace

TEST_CASE("every table is claimed by one slice") {
    none(tables_claimed(Tree(test::tree_root()), duties::roll()));
    CHECK(all(tables_claimed(bad(), bad_roll)) ==
          "governance/parties: the table shares is claimed by casework/sharing already\n"
          "migrations/0001_shares.sql:4: the table share_notes is in no slice's duties\n"
          "casework/sharing: no migration makes the table ghosts\n");
}

TEST_CASE("every fact is listed by the slice that records it") {
    none(facts_listed(Tree(test::tree_root()), duties::roll()));
    CHECK(all(facts_listed(bad(), bad_roll)) ==
          "casework/sharing: the fact share.sent is listed twice\n"
          "src/casework/sharing/commands.cc:3: the fact party.left belongs to governance/parties\n"
          "src/casework/sharing/commands.cc:4: the fact share.lost is in no slice's duties\n");
}

TEST_CASE("every kind of message has a handler") {
    std::vector<std::string_view> kinds;
    for (const auto& work : worker::work()) kinds.push_back(work.kind);
    none(messages_handled(Tree(test::tree_root()), kinds));
    CHECK(
        all(messages_handled(bad(), {"share.deliver"})) ==
        "src/casework/sharing/commands.cc:6: nobody in doors/worker/work.cc handles share.chase\n");
}

TEST_CASE("every route has a permission, or a reason to be open") {
    std::vector<Row> map;
    for (const auto& route : site::routes()) {
        map.push_back({route.method == http::Method::Post ? "POST" : "GET", route.pattern,
                       route.permission == rulebook::Permission::Anyone});
    }
    CHECK(map.size() > 10);
    none(routes_guarded(map));
    CHECK(all(routes_guarded({{"GET", "/help", true},
                              {"POST", "/help", true},
                              {"GET", "/share/{share}", false},
                              {"GET", "/share/{reference}", false},
                              {"GET", "/share/{share}/pack", true}})) ==
          "POST /help: anyone may ask for this; test/house/open.table\n"
          "GET /share/{reference}: this stands twice in the map\n"
          "GET /share/{share}/pack: anyone may ask for this; test/house/open.table\n");
}

}  // namespace accord::house
