// What files are read as: JSON, text tables, and what people type.
#include "base/csv.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/json.h"
#include "base/lookalike.h"
#include "base/reference.h"
#include "base/table.h"
#include "base/text.h"
#include "fuzz/harness.h"

namespace accord::fuzz {

// More commas than anything else, so that the first row says how cells are parted.
constexpr std::size_t commas_enough = 100;

// Whatever is read can be written, twice the same, and read again; every value has a place.
void json(std::string_view input) {
    const auto value = parse_json(input);
    if (not value) return promise(not value.error().sentence.empty());
    const auto again = parse_json(pretty(*value));
    promise(again.has_value() and *again == *value);
    const auto bytes = canonical(*value);
    const auto from_bytes = parse_json(bytes);
    promise(from_bytes.has_value() and canonical(*from_bytes) == bytes);
    promise(positions(input).contains(""));
}

// A row that was read has a cell for every column, and a fault a place in the text.
void table(std::string_view input) {
    Faults faults;
    const Table read = read_table("input", input, faults);
    for (const auto& row : read.rows) promise(row.cells.size() == read.columns.size());
    const auto lines = split(input, '\n');
    for (const auto& fault : faults) {
        promise(fault.line <= lines.size());
        promise(fault.column <= input.size() + 1);
    }
    promise(not faults.empty() or not read.columns.empty());
}

// What was understood is written so that it is understood again.
void typed(std::string_view input) {
    promise(is_utf8(replace_all(fold(input), std::string_view("\0", 1), "")));
    if (const auto read = reference_from_text('S', input)) {
        promise(reference_from_text('S', text(*read)).value() == *read);
    }
    if (const auto read = date_from_text(input)) promise(text(*read) == input);
    if (const auto read = instant_from_text(input)) {
        promise(instant_from_text(text(*read)).value() == *read);
    }
    if (const auto read = id_from_text("shr", input)) promise(id_text("shr", *read) == input);
    if (const auto read = from_base64(input)) promise(base64(*read) == input);
    if (const auto read = from_base64url(input)) promise(base64url(*read) == input);
    if (const auto read = from_hex(input)) promise(hex(*read) == input);
}

// The same rows in whatever pieces they come; what was read and is written reads the same.
void csv(std::string_view input) {
    CsvReader whole("input");
    std::vector<CsvRow> rows;
    whole.feed(input, rows);
    whole.end(rows);
    CsvReader pieces("input");
    std::vector<CsvRow> again;
    for (std::size_t at = 0; at < input.size(); at += 3) pieces.feed(input.substr(at, 3), again);
    pieces.end(again);
    promise(rows.size() == again.size() and whole.faults() == pieces.faults());
    std::string written(csv_mark);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        promise(rows[i].cells == again[i].cells and rows[i].number == again[i].number);
        written += csv_line(rows[i].cells);
    }
    // Cells are parted by commas in what we write; the first row may have none and a tab.
    written.insert(csv_mark.size(), csv_line(std::vector<std::string>(commas_enough, "-")));
    CsvReader reader("written");
    std::vector<CsvRow> back;
    reader.feed(written, back);
    reader.end(back);
    promise(reader.faults().empty() and back.size() == rows.size() + 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& cells = back[i + 1].cells;
        promise(cells.size() == rows[i].cells.size());
        for (std::size_t j = 0; j < cells.size(); ++j)
            promise(csv_unguarded(cells[j]) == rows[i].cells[j]);
    }
    Faults faults;
    const auto table = read_csv("input", input, faults);
    for (const auto& row : table.rows) promise(row.cells.size() == table.columns.size());
    promise(not faults.empty() or not table.columns.empty());
}

// A name has something to say of it just when it has an odd letter, and looks like itself.
void name(std::string_view input) {
    const auto odd = odd_letters(input);
    promise(odd.empty() == odd_letters_in("the name", input).empty());
    for (const auto& letter : odd) {
        promise(letter.at >= 1 and letter.at <= characters(input) and not letter.name.empty());
    }
    promise(look_the_same(input, input));
}

}  // namespace accord::fuzz
