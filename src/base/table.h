// Text tables: the one format of the rulebook and of our tests.
//
//     # a comment
//     code   | words              | from       | until
//     LA_CSC | children's services | 2005-04-01 | -
//
// The first line that is not a comment names the columns. Cells are trimmed; "-" is an empty cell;
// "\|" is a bar, "\n" a line end, "\-" a dash alone, "\\" a backslash. A row with another number of
// cells is a fault. Columns count characters, from 1.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"

namespace accord {

struct Cell {
    std::string text;          // unescaped; empty for "-"
    std::uint32_t column = 0;  // from 1, where the cell's text starts
};

struct TableRow {
    std::uint32_t line = 0;
    std::vector<Cell> cells;  // as many as there are columns
};

struct Table {
    std::string name;  // as given, for faults
    std::vector<std::string> columns;
    std::vector<TableRow> rows;

    // The index of a column, or -1.
    int column(std::string_view name) const;
    // The cell of a row by column name; the column must exist.
    const Cell& at(const TableRow& row, std::string_view column) const;
};

// Rows with faults are left out of the table and told of in `faults`.
Table read_table(std::string_view name, std::string_view text, Faults& faults);

}  // namespace accord
