#include "rulebook/read.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "support/rulebook.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::rulebook;

namespace {

struct Changed {
    std::string text;
    std::uint32_t line = 0;
    std::uint32_t column = 0;  // of `at`
};

// The table with one slip made in one row, its columns no longer lined up, and where `at` stands.
Changed change(std::string_view text, std::string_view row, std::string_view from,
               std::string_view into, std::string_view at) {
    Changed out;
    std::uint32_t number = 0;
    for (const auto line : split(text, '\n')) {
        ++number;
        std::string kept(line);
        if (out.line == 0 and trim(split(line, '|')[0]) == row) {
            while (kept.find("  ") != std::string::npos) kept = replace_all(kept, "  ", " ");
            const auto found = kept.find(from);
            REQUIRE(found != std::string::npos);
            kept.replace(found, from.size(), into);
            out.line = number;
            out.column = static_cast<std::uint32_t>(kept.find(at) + 1);
        }
        out.text += kept + "\n";
    }
    REQUIRE(out.line > 0);
    return out;
}

// `at` may begin with words that only help to find the place: the fault is at the cell's start, so
// "PROB PRISONS" and "PRISONS" are both in a cell that starts where "PROB" does.
bool told(const Faults& faults, const Changed& changed, std::string_view sentence) {
    return std::any_of(faults.begin(), faults.end(), [&](const Fault& fault) {
        return fault.line == changed.line and fault.column <= changed.column and
               fault.column > 0 and fault.sentence.starts_with(sentence);
    });
}

}  // namespace

TEST_CASE("the rulebook of this tree has no faults, and no empty list") {
    const auto& rulebook = test::the_rulebook();
    CHECK(rulebook.lists.size() + 1 == list_names().size());
    for (const auto& list : rulebook.lists) CHECK_MESSAGE(not list.rows.empty(), list.name);
    CHECK(rulebook.purposes.has("S47"));
    CHECK(rulebook.sources.all().size() > 100);
}

TEST_CASE("a slip in a table is told with its place and the fix") {
    const auto cases = test::table("rulebook/faults");
    for (const auto& row : cases.rows) {
        const auto cell = [&](std::string_view column) { return cases.at(row, column).text; };
        CAPTURE(cell("says"));
        auto tables = test::rulebook_tables();
        const std::string name = "rulebook/" + cell("list") + ".table";
        const auto table = std::find_if(tables.begin(), tables.end(),
                                        [&](const NamedText& each) { return each.name == name; });
        REQUIRE(table != tables.end());
        const auto as_written = [&](std::string_view column) {
            return cell(column).empty() ? std::string("-") : cell(column);
        };
        const auto changed =
            change(table->text, cell("row"), cell("change"), as_written("into"), as_written("at"));
        table->text = changed.text;
        const auto read = read_rulebook(tables);
        std::string all;
        for (const auto& fault : read.faults) all += text(fault) + "\n";
        CAPTURE(all);
        CHECK(told(read.faults, changed, cell("fault")));
    }
}

TEST_CASE("a list that is missing, unknown or given twice is told of by name") {
    auto tables = test::rulebook_tables();
    tables.erase(tables.begin());  // agency_types
    tables.push_back({"rulebook/clockz.table", "code | words\n"});
    tables.push_back({"elsewhere/ratings.table", tables[1].text});
    const auto read = read_rulebook(tables);
    const auto says = [&](std::string_view where, std::string_view sentence) {
        return std::any_of(read.faults.begin(), read.faults.end(), [&](const Fault& fault) {
            return fault.where == where and fault.sentence.starts_with(sentence);
        });
    };
    CHECK(says("agency_types.table", "this list is missing"));
    CHECK(says("rulebook/clockz.table", "there is no list 'clockz'; did you mean 'clocks'?"));
    CHECK(says("elsewhere/ratings.table", "'ratings' is given twice; keep one"));
}

TEST_CASE("two rows of one code may follow one another, and may not overlap") {
    auto tables = test::rulebook_tables();
    const auto ratings = std::find_if(tables.begin(), tables.end(), [](const NamedText& each) {
        return each.name == "rulebook/ratings.table";
    });
    REQUIRE(ratings != tables.end());
    const std::string head =
        "code | words | level | clock | nation | from | until | source | marks | verified\n";
    const auto with = [&](std::string_view rows) {
        const std::string text = head + std::string(rows);
        ratings->text = text;
        return read_rulebook(tables).faults;
    };
    CHECK(with("RED | r | 4 | - | all | 2020-01-01 | 2024-01-01 | us | I | ours\n"
               "RED | r | 4 | - | all | 2024-01-01 | - | us | I | ours\n")
              .empty());
    CHECK(with("RED | r | 4 | - | E | 2020-01-01 | - | us | I | ours\n"
               "RED | r | 4 | - | W | 2020-01-01 | - | us | I | ours\n")
              .empty());
    const auto faults = with(
        "RED | r | 4 | - | all | 2020-01-01 | - | us | I | ours\n"
        "RED | r | 4 | - | E | 2024-01-01 | - | us | I | ours\n");
    REQUIRE(faults.size() == 1);
    CHECK(text(faults[0]) ==
          "rulebook/ratings.table:3:1: code: 'RED' has another row for the same days, on line 2; "
          "let line 2 end by 2024-01-01");
    const auto twice = with(
        "RED | r | 4 | - | all | 2020-01-01 | - | us | I | ours\n"
        "RED | r | 4 | - | all | 2020-01-01 | - | us | I | ours\n");
    REQUIRE(twice.size() == 1);
    CHECK(text(twice[0]).find("keep one, or give it a code of its own") != std::string::npos);
    CHECK(with("RED | r | 4 | - | all | - | - | us | I | ours\n"
               "RED | r | 4 | - | all | - | - | us | I | ours\n")
              .size() == 1);
}

TEST_CASE(
    "a heading that is misspelt is one fault and its missing column, and nothing that follows") {
    auto tables = test::rulebook_tables();
    const auto types = std::find_if(tables.begin(), tables.end(), [](const NamedText& each) {
        return each.name == "rulebook/agency_types.table";
    });
    REQUIRE(types != tables.end());
    std::string misspelt(types->text);
    const auto at = misspelt.find(" nation ", misspelt.find("code "));
    REQUIRE(at != std::string::npos);
    misspelt.replace(at, 8, " natoin ");
    types->text = misspelt;
    CHECK(read_rulebook(tables).faults.size() == 2);
}

TEST_CASE("the edition changes with any byte of any table, and not with their order") {
    auto tables = test::rulebook_tables();
    const auto edition = edition_of(tables);
    std::reverse(tables.begin(), tables.end());
    CHECK(edition_of(tables) == edition);
    const std::string longer = std::string(tables[3].text) + "\n";
    tables[3].text = longer;
    CHECK(edition_of(tables) != edition);
}
