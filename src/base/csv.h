// Comma-separated values (RFC 4180), as spreadsheets and registers really write them.
//
// Read: quoted cells with commas, quotes and line ends in them; lines ended by CR LF, LF or CR;
// commas, semicolons or tabs between cells, whichever the first row has most of; UTF-8 with or
// without its mark; and cells in Windows-1252, which are those that are not UTF-8. A row that
// cannot be read is a fault, and reading goes on at the next line: one lost quote loses one row. A
// file that is no text is told by its first bytes, and nothing of it is read.
//
// In a fault `line` is the row as a spreadsheet counts it, the heading being row 1, and `column`
// the cell, from 1.
//
// Written: CR LF, quotes where needed, and guarded: a cell that a spreadsheet would take for a
// formula gets an apostrophe before it. `csv_unguarded` takes that one away again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fault.h"
#include "base/limits.h"
#include "base/text.h"

namespace accord {

struct CsvRow {
    std::uint32_t number = 0;        // as a spreadsheet counts
    std::vector<std::string> cells;  // UTF-8, as they stand
};

// Bytes in, rows out, in pieces of any size; never holds more than one row and one piece.
class CsvReader {
public:
    explicit CsvReader(std::string name, std::size_t rows_max = limits::csv_rows_max)
        : name_(std::move(name)), rows_max_(rows_max) {}

    void feed(std::string_view bytes, std::vector<CsvRow>& rows);
    void end(std::vector<CsvRow>& rows);  // the last row need not end with a line

    const Faults& faults() const { return faults_; }
    bool had_windows_1252() const { return windows_; }
    // It is no such file, or past a limit: what came after was not read.
    bool cut_short() const { return cut_short_; }

private:
    void read_rows(bool at_end, std::vector<CsvRow>& rows);
    void take(std::vector<std::string> cells, std::vector<CsvRow>& rows);
    bool starts(bool at_end);
    void fault(std::size_t cell, std::string sentence);
    void read_no_more(std::string sentence);
    void no_letter(std::size_t cell);

    std::string name_;
    std::size_t rows_max_;
    std::string pending_;       // from the start of a row
    std::size_t tried_ = 0;     // how much of it was not yet a row
    char separator_ = '\0';     // none: the first row has not been seen
    std::uint32_t number_ = 0;  // of the last row
    std::size_t rows_ = 0;
    bool windows_ = false;
    bool skipping_ = false;  // to the end of a line that had a fault
    bool cut_short_ = false;
    bool stopped_ = false;  // nothing more is read
    Faults faults_;
};

// What a file is that begins so and is no text, in a sentence that says what to do; empty: text.
// So many bytes are enough to say.
std::string_view no_text(std::string_view beginning);
inline constexpr std::size_t no_text_bytes = 8;

// A whole file whose first row names the columns. Rows have as many cells as there are columns; a
// row with others is left out and told of. Empty rows are passed over.
struct CsvTable {
    std::string name;
    std::vector<std::string> columns;  // trimmed
    std::vector<CsvRow> rows;
    bool had_windows_1252 = false;

    int column(std::string_view wanted) const;  // by its name, without regard to case; or -1
};
CsvTable read_csv(std::string_view name, std::string_view bytes, Faults& faults);

std::string csv_line(const std::vector<std::string>& cells);
std::string csv_unguarded(std::string_view cell);
inline constexpr std::string_view csv_mark = byte_order_mark;  // tells a spreadsheet: UTF-8

}  // namespace accord
