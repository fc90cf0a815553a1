// Mapping: which column of a file of people is what: by its heading, as systems name them, or as
// somebody says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fault.h"

namespace accord::people {

// What a column can be, and the headings that systems use for it, folded.
struct ImportColumn {
    std::string_view word;   // "born"
    std::string_view words;  // "Date of birth"
    std::vector<std::string_view> known;
};
const std::vector<ImportColumn>& import_columns();

// Which column of the file each is, by its number from 0; none: not in the file.
class Mapping {
public:
    // By the headings. `said` is what somebody says otherwise: "born=DOB given=Forename". Faults:
    // a word or a heading that there is not; no column for any name; a heading that two have.
    static Mapping of(const std::vector<std::string>& headings,
                      const std::vector<std::string>& said, std::string_view file, Faults& faults);
    // Of each of import_columns, in their order, its heading; empty: not in the file.
    static Mapping as_said(const std::vector<std::string>& headings,
                           const std::vector<std::string>& columns, std::string_view file,
                           Faults& faults);
    std::vector<std::string> columns(const std::vector<std::string>& headings) const;
    // The headings of which nothing is taken.
    std::vector<std::string> left_out(const std::vector<std::string>& headings) const;
    bool has(std::string_view word) const;
    // The cell, trimmed; empty when the file has no such column.
    std::string_view in(std::string_view word, const std::vector<std::string>& cells) const;
    std::size_t place(std::string_view word) const;  // from 1, for faults; 0: not in the file

    // Of comma-separated values: a row has as many cells as there are headings.
    void expect_cells_of(const std::vector<std::string>& headings);
    // What is wrong with how many it has, in a sentence; empty: nothing.
    std::string wrong_cells(const std::vector<std::string>& cells) const;

private:
    std::size_t cells_least_ = 0, cells_most_ = SIZE_MAX;
    std::vector<std::pair<std::string_view, std::size_t>> columns_;
};

}  // namespace accord::people
