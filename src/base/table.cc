#include "base/table.h"

#include <algorithm>
#include <optional>

#include "base/expect.h"
#include "base/limits.h"
#include "base/text.h"

namespace accord {
namespace {

struct Line {
    std::string_view text;
    std::uint32_t number = 0;
};

std::uint32_t column_of(std::string_view line, std::string_view part) {
    const auto before = static_cast<std::size_t>(part.data() - line.data());
    return static_cast<std::uint32_t>(characters(line.substr(0, before)) + 1);
}

// The parts of a line between bars, a bar after a backslash being a letter like any other.
std::vector<std::string_view> parts_of(std::string_view line) {
    std::vector<std::string_view> out;
    std::size_t start = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\') {
            ++i;
        } else if (line[i] == '|') {
            out.push_back(line.substr(start, i - start));
            start = i + 1;
        }
    }
    out.push_back(line.substr(start));
    return out;
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        const char next = ++i < text.size() ? text[i] : '\0';
        if (next == 'n') {
            out += '\n';
        } else if (next == '|' or next == '\\' or next == '-') {
            out += next;
        } else {
            return std::nullopt;
        }
    }
    return out;
}

// One cell, or nothing and a fault.
std::optional<Cell> read_cell(std::string_view table, const Line& line, std::string_view part,
                              Faults& faults) {
    const std::string_view raw = trim(part);
    const auto column = column_of(line.text, raw.empty() ? part : raw);
    const auto fault = [&](std::string sentence) {
        faults.push_back({std::string(table), line.number, column, std::move(sentence)});
        return std::nullopt;
    };
    if (raw.empty()) return fault("this cell is empty; write - when that is meant");
    if (raw == "-") return Cell{"", column};
    auto text = unescaped(raw);
    if (not text) return fault("a backslash stands only before |, n, - or another backslash");
    return Cell{std::move(*text), column};
}

std::optional<std::vector<Cell>> read_line(std::string_view table, const Line& line,
                                           Faults& faults) {
    std::vector<Cell> cells;
    bool sound = true;
    for (const auto part : parts_of(line.text)) {
        auto cell = read_cell(table, line, part, faults);
        if (cell) {
            cells.push_back(std::move(*cell));
        } else {
            sound = false;
        }
    }
    if (not sound) return std::nullopt;
    return cells;
}

void read_columns(Table& table, const Line& line, Faults& faults) {
    const auto cells = read_line(table.name, line, faults);
    if (not cells) return;
    for (const auto& cell : *cells) {
        if (table.column(cell.text) >= 0) {
            faults.push_back({table.name, line.number, cell.column,
                              "the column '" + cell.text + "' is named twice"});
        }
        table.columns.push_back(cell.text);
    }
}

void read_row(Table& table, const Line& line, Faults& faults) {
    auto cells = read_line(table.name, line, faults);
    if (not cells) return;
    if (cells->size() != table.columns.size()) {
        faults.push_back({table.name, line.number, 1,
                          "this row has " + std::to_string(cells->size()) + " cells and not " +
                              std::to_string(table.columns.size())});
        return;
    }
    table.rows.push_back({line.number, std::move(*cells)});
}

}  // namespace

int Table::column(std::string_view wanted) const {
    const auto found = std::find(columns.begin(), columns.end(), wanted);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

const Cell& Table::at(const TableRow& row, std::string_view wanted) const {
    const int index = column(wanted);
    expect(index >= 0 and static_cast<std::size_t>(index) < row.cells.size());
    return row.cells[static_cast<std::size_t>(index)];
}

Table read_table(std::string_view name, std::string_view text, Faults& faults) {
    Table table{std::string(name), {}, {}};
    if (text.size() > limits::table_bytes_max) {
        faults.push_back({table.name, 0, 0, "this table is larger than we read"});
        return table;
    }
    std::uint32_t number = 0;
    bool named = false;
    for (auto line_text : split(text, '\n')) {
        if (line_text.ends_with('\r')) line_text.remove_suffix(1);
        const Line line{line_text, ++number};
        const auto kept = trim(line_text);
        if (kept.empty() or kept.starts_with('#')) continue;
        if (not is_utf8(line_text)) {
            faults.push_back({table.name, number, 1, "this line is not UTF-8 text"});
        } else if (not named) {
            read_columns(table, line, faults);
            if (table.columns.empty()) return table;
        } else {
            read_row(table, line, faults);
        }
        named = true;
    }
    if (not named) faults.push_back({table.name, 0, 0, "this table names no columns"});
    return table;
}

}  // namespace accord
