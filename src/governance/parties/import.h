// Import: many organisations from one file of comma-separated values, a register's or one's own.
//
// A plan is made of the file and of who is there already, and changes nothing: what would be
// admitted, what would change, what is the same, and every row that cannot be used with all that is
// wrong with it. Applying a plan is one act. The same file again changes nothing: an organisation
// is known by its public numbers, and where it has none by its name and kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.h"
#include "governance/parties/identifier.h"
#include "governance/parties/party.h"

namespace accord::parties {

// What a column can be: "name", "type", "desk-name", "desk-phone", "lead-name", "lead-phone", or
// the code of an identifier.
struct ImportField {
    std::string word;
    std::string words;  // "Duty desk telephone"
    bool required = false;
    std::vector<std::string> known;  // headings that registers use, folded
};
const std::vector<ImportField>& import_fields();

// For each field the number of its column, or none.
struct Mapping {
    std::vector<std::optional<std::size_t>> columns;  // as many as import_fields
    // For files that are all of one kind: what `type` is where it has no column.
    std::optional<Code<rulebook::AgencyType>> type = {};

    std::optional<std::size_t> of(std::string_view field) const;
    bool operator==(const Mapping&) const = default;
};
Mapping guess(const std::vector<std::string>& columns);
// The headings of those that are for nothing, in the order of the file.
std::vector<std::string> unused(const std::vector<std::string>& columns, const Mapping& mapping);
std::string text(const Mapping& mapping);
// Nothing: not a mapping of this many columns.
std::optional<Mapping> mapping_from(std::string_view text, std::size_t columns);

// Who is there already, as far as an import needs to know.
struct KnownParty {
    Id<Party> id;
    std::string name;
    Code<rulebook::AgencyType> type;
    ContactPoint duty_desk;
    ContactPoint safeguarding_lead;
    std::vector<Identifier> identifiers;
};

enum class RowDoes { Admit, Change, Nothing };

struct PlannedRow {
    std::uint32_t number = 0;  // as a spreadsheet counts
    RowDoes does = RowDoes::Admit;
    std::optional<Id<Party>> party = {};  // whom it changes
    std::string name;
    Code<rulebook::AgencyType> type = {};
    ContactPoint duty_desk = {};
    ContactPoint safeguarding_lead = {};
    std::vector<Identifier> identifiers = {};
};

struct ImportPlan {
    std::vector<PlannedRow> rows;  // that can be used, in the order of the file
    Faults faults;                 // of the others; line is the row, column the cell
    std::size_t faulty_rows = 0;
    std::size_t admits = 0;
    std::size_t changes = 0;
    std::size_t same = 0;
};

ImportPlan plan_import(const rulebook::Rulebook& rulebook, const CsvTable& file,
                       const Faults& file_faults, const Mapping& mapping,
                       const std::vector<KnownParty>& known, Date today);

// The faulty rows as a file to mend and bring again: row, column, what is wrong, the row itself.
std::string faults_csv(const CsvTable& file, const ImportPlan& plan);

}  // namespace accord::parties
