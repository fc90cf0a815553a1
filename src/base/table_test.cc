#include "base/table.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/source_tree.h"

namespace accord {

TEST_CASE("a table is read by the names of its columns") {
    Faults faults;
    const Table table = read_table("x.table",
                                   "# agencies\n"
                                   "\n"
                                   "code   | words               | until\n"
                                   "LA_CSC | children's services | -\n"
                                   "  # as was\r\n"
                                   "A      | one \\| two\\nthree \\\\ \\- | 2026-01-01\r\n",
                                   faults);
    CHECK(faults.empty());
    REQUIRE(table.rows.size() == 2);
    CHECK(table.at(table.rows[0], "words").text == "children's services");
    CHECK(table.at(table.rows[0], "words").column == 10);
    CHECK(table.at(table.rows[0], "until").text.empty());
    CHECK(table.at(table.rows[1], "words").text == "one | two\nthree \\ -");
    CHECK(table.rows[1].line == 6);
    CHECK(table.column("until") == 2);
    CHECK(table.column("no such") == -1);
}

TEST_CASE("every fault of a table is told, with its line and column") {
    Faults faults;
    const Table table = read_table("x.table",
                                   "code | words | code\n"
                                   "A | b\n"
                                   "é | | c\n"
                                   "A | \\q | c\n"
                                   "A | \xff | c\n"
                                   "A | b | c\n",
                                   faults);
    CHECK(table.rows.size() == 1);
    REQUIRE(faults.size() == 5);
    CHECK(text(faults[0]) == "x.table:1:16: the column 'code' is named twice");
    CHECK(text(faults[1]) == "x.table:2:1: this row has 2 cells and not 3");
    CHECK(text(faults[2]) == "x.table:3:4: this cell is empty; write - when that is meant");
    CHECK(faults[3].line == 4);
    CHECK(faults[3].column == 5);
    CHECK(text(faults[4]) == "x.table:5:1: this line is not UTF-8 text");
}

TEST_CASE("a table without columns is a fault") {
    Faults faults;
    CHECK(read_table("x.table", "# nothing\n", faults).columns.empty());
    REQUIRE(faults.size() == 1);
    CHECK(text(faults[0]) == "x.table: this table names no columns");
}

TEST_CASE("the worked example of docs/formats/table.md is a table") {
    const auto page = test::read_file("docs/formats/table.md");
    REQUIRE(page.has_value());
    std::string example;
    for (const auto line : split(*page, '\n')) {
        if (line.starts_with("    ")) example += std::string(line.substr(4)) + "\n";
    }
    Faults faults;
    const Table table = read_table("table.md", example, faults);
    CHECK(faults.empty());
    REQUIRE(table.rows.size() == 3);
    CHECK(table.at(table.rows[0], "words").text == "act now\nwithin four hours");
    CHECK(table.at(table.rows[2], "words").text == "\"A | B\" has a bar, and - is -");
    CHECK(table.at(table.rows[2], "clock").text.empty());
}

}  // namespace accord
