#include "doors/cli/rulebook.h"

#include <doctest/doctest.h>

#include "platform/host/files.h"
#include "rulebook/document.h"
#include "support/golden.h"
#include "support/rulebook.h"
#include "support/source_tree.h"

namespace accord::cli {
namespace {

int run(std::vector<std::string_view> typed) {
    return rulebook(Arguments(typed));
}

}  // namespace

TEST_CASE("docs/rulebook.md is what `accord rulebook document` writes") {
    const auto kept = test::read_file("docs/rulebook.md");
    REQUIRE(kept.has_value());
    const bool current = *kept == rulebook::document(test::the_rulebook());
    CHECK_MESSAGE(current, "run: build/accord rulebook document --out docs/rulebook.md");
}

TEST_CASE("the rulebook inside the program has no faults") {
    const auto read = rulebook_of_program();
    REQUIRE(read);
    CHECK(read->edition == test::the_rulebook().edition);
}

TEST_CASE("a list on a day: what is law, then what is not yet") {
    const auto* bases = test::the_rulebook().listed("lawful_bases");
    REQUIRE(bases != nullptr);
    test::check_golden("cli/rulebook-list-lawful-bases.txt",
                       listing(*bases, {.on = Date{2026, 1, 1}}));
}

TEST_CASE("accord rulebook answers with an exit code") {
    const host::TemporaryFolder folder;
    CHECK(run({"check"}) == 0);
    CHECK(run({"list"}) == 0);
    CHECK(run({"list", "ratings"}) == 0);
    CHECK(run({"list", "rattings"}) == 2);
    CHECK(run({"list", "ratings", "--on", "yesterday"}) == 2);
    CHECK(run({"list", "ratings", "--nation", "X"}) == 2);
    CHECK(run({"due", "acknowledge_referral", "--from", "2026-03-02 09:00"}) == 0);
    CHECK(run({"due", "RATING_AMBER", "--from", "2026-04-02T14:00:00Z", "--hub", "HACKNEY"}) == 0);
    CHECK(run({"due", "CSA_REPORT_DELAY", "--from", "2026-03-02 09:00"}) == 1);
    CHECK(run({"due", "ACKNOWLEDGE", "--from", "2026-03-02 09:00"}) == 2);
    CHECK(run({"due", "RATING_RED", "--from", "teatime"}) == 2);
    CHECK(run({"due", "RATING_RED", "--from", "2026-02-30 09:00"}) == 2);
    CHECK(run({"due", "RATING_RED"}) == 2);
    CHECK(run({"check", folder / "none"}) == 3);
    CHECK(run({}) == 2);
    REQUIRE(host::write_file(folder / "ratings.table", "code | words\n"));
    CHECK(run({"check", folder.path()}) == 1);
}

}  // namespace accord::cli
