// Files of people that systems export: objects a line, and persons of the multi-agency standard.
#include <algorithm>

#include "base/limits.h"
#include "casework/people/import.h"
#include "casework/people/people_file.h"
#include "fuzz/harness.h"

namespace accord::fuzz {
namespace {

struct Read {
    std::vector<CsvRow> rows;
    std::vector<std::string> headings;
    Faults faults;
};

Read read(std::string_view input, std::size_t piece, std::vector<std::string> headings) {
    people::PeopleFile file("input", std::move(headings));
    Read out;
    for (std::size_t at = 0; at < input.size(); at += piece)
        file.feed(input.substr(at, piece), out.rows);
    file.end(out.rows);
    out.headings = file.headings();
    out.faults = file.faults();
    return out;
}

bool same(const Read& one, const Read& other) {
    return one.headings == other.headings and one.faults == other.faults and
           std::equal(one.rows.begin(), one.rows.end(), other.rows.begin(), other.rows.end(),
                      [](const CsvRow& a, const CsvRow& b) {
                          return a.number == b.number and a.cells == b.cells;
                      });
}

}  // namespace

// The same rows, headings and faults in whatever pieces the bytes come, and when the file is read a
// second time; no row has more cells than there are headings; each is a person or a fault.
void people_file(std::string_view input) {
    const auto whole = read(input, input.size() + 1, {});
    promise(same(whole, read(input, 7, {})));
    promise(same(whole, read(input, input.size() + 1, whole.headings)));
    Faults faults;
    const auto mapping = people::Mapping::of(whole.headings, {}, "input", faults);
    for (const auto& row : whole.rows) {
        promise(row.cells.size() <= std::max(whole.headings.size(), limits::csv_cells_max));
        Faults of_row;
        const auto person = people::person_of(mapping, row, {}, matching::Order::DayFirst, "input",
                                              Date{2026, 3, 2}, of_row);
        promise(not of_row.empty() or not person.their_id.empty());
    }
}

// A person of the standard, or a sentence why not.
void standard_person(std::string_view input) {
    const auto json = parse_json(input);
    if (not json) return;
    const auto cells = people::cells_of_standard(*json);
    promise(cells.has_value() or not cells.error().sentence.empty());
    people::cells_of_object(*json);
}

}  // namespace accord::fuzz
