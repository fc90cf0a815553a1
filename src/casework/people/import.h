// Import: an agency's own list from a file of comma-separated values, row by row.
//
// A row is known again by the number that the agency gives its people ("id"), or, where the file
// has none, by all that it says: the same file twice changes nothing. Whether the day or the month
// comes first is found for the whole file and never guessed a row. A row that is, by the one rule,
// somebody who is on the list already under another number is left for a person; one that only may
// be is put on the list, and told of. What is secret stays secret.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/csv.h"
#include "casework/people/commands_record.h"
#include "engine/matching/dates.h"

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
    // a word or a heading that there is not; no column for any name.
    static Mapping of(const std::vector<std::string>& headings,
                      const std::vector<std::string>& said, std::string_view file, Faults& faults);
    // Of each of import_columns, in their order, its heading; empty: not in the file.
    static Mapping as_said(const std::vector<std::string>& headings,
                           const std::vector<std::string>& columns, std::string_view file,
                           Faults& faults);
    std::vector<std::string> columns(const std::vector<std::string>& headings) const;
    bool has(std::string_view word) const;
    // The cell, trimmed; empty when the file has no such column.
    std::string_view in(std::string_view word, const std::vector<std::string>& cells) const;
    std::size_t place(std::string_view word) const;  // from 1, for faults; 0: not in the file

private:
    std::vector<std::pair<std::string_view, std::size_t>> columns_;
};

// Why a file whose dates are written in both orders cannot be read.
std::string mixed_order(const matching::OrderSeen& seen);

// What a row says, as a person; what its columns do not say stays as it is in `was`. Faults, each
// with row and column, when it cannot be used.
Person person_of(const Mapping& mapping, const CsvRow& row, const Person& was,
                 matching::Order order, std::string_view file, Date today, Faults& faults);
// The row's own name for the person, by which it is known again.
std::string their_id(const Mapping& mapping, const CsvRow& row);

struct SeenAlike {
    std::uint32_t row = 0;
    Reference alike;    // who is on the list already
    bool left = false;  // so surely the same that the row was not used
};
struct Tally {
    std::int64_t put = 0, changed = 0, same = 0;
    std::int64_t left = 0;
    std::int64_t pairs = 0;        // put to a person, as possible matches
    std::vector<SeenAlike> alike;  // for a person to look at
};
// So many rows in one act, each whole: killed in between, the file is brought again and goes on
// where it stopped. `first`: of the file; the list is looked over once, and not for every batch.
Result<void> bring_in(Node& node, const Keeper& keeper, Matcher& matcher, const Mapping& mapping,
                      matching::Order order, std::string_view file, const std::vector<CsvRow>& rows,
                      bool first, Tally& tally, Faults& faults);

// Part of a larger act; the matcher has looked the list over.
Result<void> bring_in(audit::Act& act, const Keeper& keeper, Matcher& matcher,
                      const Mapping& mapping, matching::Order order, std::string_view file,
                      const std::vector<CsvRow>& rows, Tally& tally, Faults& faults);

}  // namespace accord::people
