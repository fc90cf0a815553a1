#include "support/trail_words.h"

#include <doctest/doctest.h>

#include "governance/audit/commands.h"
#include "support/must.h"

namespace accord::test {

std::string words_of_the_trail(Node& node) {
    std::string out;
    const auto entries = must(audit::newest(node, {.rows_max = 1'000'000}));
    REQUIRE_FALSE(entries.empty());
    for (const auto& each : entries) out += ledger::bytes(each.entry) + "\n";
    return out;
}

}  // namespace accord::test
