#include "base/csv.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/limits.h"
#include "base/text.h"

namespace accord {
namespace {

// One row cut from the front of a text: its cells, or what is wrong with it; or more is needed.
struct Cut {
    enum class Kind : std::uint8_t { Row, Fault, More } kind = Kind::More;
    std::vector<std::string> cells = {};
    std::size_t used = 0;  // bytes of the text, with the end of the line
    std::string sentence = {};
};

Cut spoilt(std::size_t cells, std::string sentence) {
    Cut out{.kind = Cut::Kind::Fault, .sentence = std::move(sentence)};
    out.cells.resize(cells);
    return out;
}

class Cutter {
public:
    Cutter(std::string_view text, char separator, bool at_end)
        : text_(text), separator_(separator), at_end_(at_end) {}

    Cut cut() {
        for (;;) {
            cell_.clear();
            const bool quoted = at_ < text_.size() and text_[at_] == '"';
            auto trouble = quoted ? take_quoted() : take_plain();
            if (trouble) return std::move(*trouble);
            out_.cells.push_back(std::move(cell_));
            if (at_ < text_.size() and text_[at_] == separator_) {
                ++at_;
                continue;
            }
            return ended();
        }
    }

private:
    bool ends_here() const {
        return at_ == text_.size() or text_[at_] == '\n' or text_[at_] == '\r';
    }

    std::optional<Cut> take_plain() {
        const auto start = at_;
        while (not ends_here() and text_[at_] != separator_) ++at_;
        cell_ = text_.substr(start, at_ - start);
        if (at_ == text_.size() and not at_end_) return Cut{};
        return std::nullopt;
    }

    std::optional<Cut> take_quoted() {
        for (++at_;;) {
            const auto quote = text_.find('"', at_);
            if (quote == std::string_view::npos) {
                if (not at_end_) return Cut{};
                return spoilt(out_.cells.size() + 1,
                              "this cell starts with a quotation mark that never closes");
            }
            cell_ += text_.substr(at_, quote - at_);
            at_ = quote + 1;
            if (at_ == text_.size() and not at_end_) return Cut{};
            if (at_ == text_.size() or text_[at_] != '"') break;
            cell_ += '"';
            ++at_;
        }
        if (ends_here() or text_[at_] == separator_) return std::nullopt;
        return spoilt(out_.cells.size() + 1,
                      "there is text after the quotation mark that closes this cell; write a "
                      "quotation mark inside a cell twice");
    }

    Cut ended() {
        out_.kind = Cut::Kind::Row;
        if (at_ < text_.size() and text_[at_] == '\r') {
            if (at_ + 1 == text_.size() and not at_end_) return Cut{};
            ++at_;
            if (at_ == text_.size() or text_[at_] != '\n') {
                out_.used = at_;
                return std::move(out_);
            }
        }
        out_.used = std::min(at_ + 1, text_.size());
        return std::move(out_);
    }

    std::string_view text_;
    char separator_;
    bool at_end_;
    std::size_t at_ = 0;
    std::string cell_;
    Cut out_;
};

// Past the first line of a text, wherever quotes may stand; or nothing: its end has not come.
std::optional<std::size_t> after_line(std::string_view text, bool at_end) {
    const auto end = text.find_first_of("\r\n");
    const bool half =
        end != std::string_view::npos and text[end] == '\r' and end + 1 == text.size();
    if (end == std::string_view::npos or half) {
        if (at_end) return text.size();
        return std::nullopt;
    }
    return text.substr(end).starts_with("\r\n") ? end + 2 : end + 1;
}

// Whichever stands most often between the cells of the first row. A quotation mark opens a cell
// only where one begins: inside a plain cell it is a letter like any other.
struct FirstRow {
    char separator = ',';
    bool whole = false;  // its end was seen
};
FirstRow first_row(std::string_view text) {
    std::array<std::size_t, 3> counts{};
    constexpr std::string_view separators = ",;\t";
    FirstRow out;
    bool quoted = false;
    bool begins = true;  // a cell
    for (const char c : text) {
        if (c == '"' and (quoted or begins)) quoted = not quoted;
        begins = false;
        if (quoted) continue;
        out.whole = c == '\n' or c == '\r';
        if (out.whole) break;
        const auto which = separators.find(c);
        begins = which != std::string_view::npos;
        if (begins) ++counts[which];
    }
    const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
    out.separator = separators[static_cast<std::size_t>(most)];
    return out;
}

// What Windows-1252 has where Latin-1 has nothing; 0 where neither has.
constexpr std::array<std::uint16_t, 32> windows_letters{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(std::string& out, unsigned point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0 | (point >> 6));
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else {
        out += static_cast<char>(0xE0 | (point >> 12));
        out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    }
}

// Nothing: there is a byte that is no letter.
std::optional<std::string> from_windows_1252(std::string_view text) {
    std::string out;
    for (const char c : text) {
        unsigned point = static_cast<unsigned char>(c);
        if (point >= 0x80 and point < 0xA0) point = windows_letters[point - 0x80];
        if (point == 0) return std::nullopt;
        append_utf8(out, point);
    }
    return out;
}

bool is_blank(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](const std::string& cell) { return trim(cell).empty(); });
}

// =, +, - and @ begin a formula; so do a tab and a return before one. A dash alone is none.
bool is_formula(std::string_view cell) {
    return not cell.empty() and cell != "-" and
           std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
}

bool is_guarded(std::string_view cell) {
    const auto bare = cell.find_first_not_of('\'');
    return bare != std::string_view::npos and bare > 0 and is_formula(cell.substr(bare));
}

struct Beginning {
    std::string_view bytes;
    std::string_view sentence;
};
constexpr std::string_view utf_16 = "this file is saved as UTF-16; save it as CSV UTF-8";
constexpr std::string_view workbook =
    "this is a workbook, and no text; open it and save the sheet as CSV UTF-8";
constexpr Beginning beginnings[] = {
    {"\xFF\xFE", utf_16},
    {"\xFE\xFF", utf_16},
    {"PK\x03\x04", workbook},  // .xlsx and .ods are folders that are packed
    {"\xD0\xCF\x11\xE0", workbook},
    {"\x1F\x8B", "this file is packed; unpack it first"},
    {"7z\xBC\xAF", "this file is packed; unpack it first"},
    {"%PDF-", "this is a PDF, and no list; save the list as CSV UTF-8"},
};
}  // namespace

std::string_view no_text(std::string_view beginning) {
    for (const auto& each : beginnings)
        if (beginning.starts_with(each.bytes)) return each.sentence;
    // No text has a nought among its first letters, unless each letter is two bytes.
    const auto first = beginning.substr(0, 4);
    if (first.find('\0') == std::string_view::npos) return {};
    const bool two_bytes = first.size() > 1 and (first[0] == '\0') != (first[1] == '\0');
    return two_bytes ? utf_16 : "this is no text; save the list as CSV UTF-8";
}

void CsvReader::fault(std::size_t cell, std::string sentence) {
    faults_.push_back({name_, number_, static_cast<std::uint32_t>(cell), std::move(sentence)});
}

void CsvReader::feed(std::string_view bytes, std::vector<CsvRow>& rows) {
    if (stopped_) return;
    pending_ += bytes;
    // Half a row is looked at again only when there is twice as much of it.
    if (pending_.size() < 2 * tried_) return;
    read_rows(false, rows);
}

void CsvReader::end(std::vector<CsvRow>& rows) {
    if (not stopped_) read_rows(true, rows);
    stopped_ = true;
    pending_.clear();
}

// Past the mark at the front, and with a separator chosen; false while that cannot be said.
bool CsvReader::starts(bool at_end) {
    if (separator_ != '\0') return true;
    if (pending_.size() < no_text_bytes and not at_end) return false;
    const auto mark = pending_.starts_with(csv_mark) ? csv_mark.size() : 0;
    const auto first =
        first_row(std::string_view(pending_).substr(mark, limits::csv_row_bytes_max));
    if (not first.whole and not at_end and pending_.size() <= mark + limits::csv_row_bytes_max)
        return false;
    if (const auto what = no_text(pending_); not what.empty()) {
        number_ = 1;
        read_no_more(std::string(what));
        return false;
    }
    pending_.erase(0, mark);
    separator_ = first.separator;
    return true;
}

void CsvReader::read_rows(bool at_end, std::vector<CsvRow>& rows) {
    if (not starts(at_end)) return;
    std::size_t used = 0;
    tried_ = 0;
    while (used < pending_.size() and not stopped_) {
        const auto rest = std::string_view(pending_).substr(used);
        if (skipping_) {
            const auto line = after_line(rest, at_end);
            skipping_ = not line;
            // What is passed over need not be kept; a return may be half of a line end.
            used += line.value_or(rest.ends_with('\r') ? rest.size() - 1 : rest.size());
            if (skipping_) break;
            continue;
        }
        const bool too_long = rest.size() > limits::csv_row_bytes_max;
        const auto within = rest.substr(0, limits::csv_row_bytes_max);
        auto cut = Cutter(within, separator_, at_end or too_long).cut();
        if (cut.kind == Cut::Kind::More) {
            tried_ = rest.size();
            break;
        }
        ++number_;
        skipping_ = true;
        if (cut.kind == Cut::Kind::Fault) {
            fault(cut.cells.size(), std::move(cut.sentence));
        } else if (too_long and cut.used == within.size()) {
            fault(0, "this row is longer than we read");
        } else {
            skipping_ = false;
            take(std::move(cut.cells), rows);
            used += cut.used;
        }
    }
    pending_.erase(0, used);
}

void CsvReader::read_no_more(std::string sentence) {
    fault(0, std::move(sentence));
    cut_short_ = true;
    stopped_ = true;
}

void CsvReader::no_letter(std::size_t cell) {
    fault(cell, "this cell has a byte in it that is no letter");
}

void CsvReader::take(std::vector<std::string> cells, std::vector<CsvRow>& rows) {
    if (is_blank(cells)) return;
    if (++rows_ > rows_max_) {
        return read_no_more("there are more than " + std::to_string(rows_max_) +
                            " rows; nothing from here on was read: bring it in pieces");
    }
    if (cells.size() > limits::csv_cells_max) {
        if (rows_ == 1)
            return read_no_more("there are more than " + std::to_string(limits::csv_cells_max) +
                                " columns: leave out what is not needed");
        return fault(limits::csv_cells_max + 1, "this row has more cells than we read");
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].find('\0') != std::string::npos) return no_letter(i + 1);
        if (is_utf8(cells[i])) continue;
        auto text = from_windows_1252(cells[i]);
        if (not text) return no_letter(i + 1);
        cells[i] = std::move(*text);
        windows_ = true;
    }
    rows.push_back({number_, std::move(cells)});
}

int CsvTable::column(std::string_view wanted) const {
    const auto named = fold(wanted);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (fold(columns[i]) == named) return static_cast<int>(i);
    }
    return -1;
}

CsvTable read_csv(std::string_view name, std::string_view bytes, Faults& faults) {
    CsvTable table{.name = std::string(name), .columns = {}, .rows = {}};
    CsvReader reader(table.name);
    std::vector<CsvRow> rows;
    reader.feed(bytes, rows);
    reader.end(rows);
    Faults found = reader.faults();
    table.had_windows_1252 = reader.had_windows_1252();
    const auto fault = [&](std::uint32_t row, std::size_t cell, std::string sentence) {
        found.push_back({table.name, row, static_cast<std::uint32_t>(cell), std::move(sentence)});
    };
    for (auto& row : rows) {
        if (table.columns.empty()) {
            for (const auto& cell : row.cells) {
                const auto heading = std::string(trim(cell));
                if (not heading.empty() and table.column(heading) >= 0) {
                    fault(row.number, table.columns.size() + 1,
                          "the column “" + heading + "” is named twice");
                }
                table.columns.push_back(heading);
            }
            continue;
        }
        const auto columns = table.columns.size();
        const std::vector<std::string> beyond(
            row.cells.begin() + static_cast<std::ptrdiff_t>(std::min(columns, row.cells.size())),
            row.cells.end());
        if (row.cells.size() < columns or not is_blank(beyond)) {
            fault(row.number, 0,
                  "this row has " + std::to_string(row.cells.size()) + " cells and the heading " +
                      std::to_string(columns));
            continue;
        }
        row.cells.resize(columns);
        table.rows.push_back(std::move(row));
    }
    if (table.columns.empty() and found.empty()) fault(0, 0, "there is nothing in this file");
    std::stable_sort(found.begin(), found.end(),
                     [](const Fault& one, const Fault& other) { return one.line < other.line; });
    faults.insert(faults.end(), found.begin(), found.end());
    return table;
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        std::string cell = cells[i];
        if (is_formula(cell) or is_guarded(cell)) cell.insert(0, 1, '\'');
        const bool lone = cells.size() == 1 and cell.empty();  // not to be an empty line
        if (lone or cell.find_first_of(",\"\r\n;\t") != std::string::npos or
            cell.starts_with(' ') or cell.ends_with(' ')) {
            cell = '"' + replace_all(cell, "\"", "\"\"") + '"';
        }
        out += cell;
    }
    return out + "\r\n";
}

std::string csv_unguarded(std::string_view cell) {
    return std::string(is_guarded(cell) ? cell.substr(1) : cell);
}

}  // namespace accord
