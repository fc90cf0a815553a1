// Import: an agency's own list from a file of comma-separated values, row by row.
//
// A row is known again by the number that the agency gives its people ("id"), or, where the file
// has none, by all that it says: the same file twice changes nothing. Whether the day or the month
// comes first is found for the whole file and never guessed a row. A row that is, by the one rule,
// somebody who is on the list already under another number is left for a person; one that only may
// be is put on the list, and told of. What is secret stays secret.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.h"
#include "casework/people/commands_record.h"
#include "casework/people/mapping.h"
#include "engine/matching/dates.h"

namespace accord::people {

// What a row says, as a person; what its columns do not say stays as it is in `was`. Faults, each
// with row and column, when it cannot be used.
Person person_of(const Mapping& mapping, const CsvRow& row, const Person& was,
                 matching::Order order, std::string_view file, Date today, Faults& faults);
// All that is wrong with one row, in the column of the first: each row is told of once.
Fault all_of(const Faults& faults, const std::vector<std::string>& headings);
// What can hardly be so, of a row that is used as it stands: a postcode that is none.
Faults doubts_of(const Mapping& mapping, const CsvRow& row, std::string_view file);
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
