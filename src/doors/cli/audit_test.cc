#include "doors/cli/audit.h"

#include <doctest/doctest.h>

#include <set>

#include "governance/duties/duties.h"
#include "support/source_tree.h"

namespace accord::cli {
namespace {

TEST_CASE("docs/audit-facts.md is what `accord audit facts` writes") {
    const auto kept = test::read_file("docs/audit-facts.md");
    REQUIRE(kept.has_value());
    // Not CHECK(a == b): the page is long, and the difference is seen better by script/golden's
    // eyes.
    const bool current = *kept == page_of_facts();
    CHECK_MESSAGE(current, "run: build/accord audit facts > docs/audit-facts.md");
}

TEST_CASE("no two facts have one code, and every code is noun.past_tense") {
    std::set<std::string_view> codes;
    for (const auto& slice : duties::roll()) {
        for (const auto& fact : slice.facts) {
            INFO(fact.code);
            CHECK(codes.insert(fact.code).second);
            CHECK(fact.code.find('.') != std::string_view::npos);
            CHECK(fact.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz._") ==
                  std::string_view::npos);
            CHECK_FALSE(fact.says.empty());
        }
    }
}

}  // namespace
}  // namespace accord::cli
