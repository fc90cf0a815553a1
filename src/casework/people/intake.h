// Intake: a file of people on its way onto the organisation's own list: what it is read as, what of
// it can be used and what cannot, how far it has been brought in, and what came of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "casework/people/import.h"
#include "casework/people/people_file.h"
#include "casework/people/whole_file.h"

namespace accord::people {

enum class IntakeState : std::uint8_t {
    Offered,  // nothing is on the list yet: somebody looks at what it would do
    Running,  // brought in part by part
    Done,
    Away,  // put away; nothing more of it is used
};
std::string_view word(IntakeState state);
std::string_view words(IntakeState state);  // "Being brought in"
std::optional<IntakeState> intake_state_from(std::string_view word);

struct Intake {
    static constexpr std::string_view id_prefix = "itk";

    Id<Intake> id;
    std::string agency;
    std::string source;  // whose system, as its people call it: "Pupil register"
    FileForm form = FileForm::Csv;
    IntakeState state = IntakeState::Offered;
    std::int64_t parts = 0, parts_done = 0;
    std::int64_t rows = 0;  // that could be read
    std::int64_t put = 0, changed = 0, same = 0, left = 0, pairs = 0;
    std::int64_t faulty = 0;
    Instant begun_at;
    std::string begun_by, begun_name;
    std::optional<Instant> ended_at;
    std::int64_t version = 1;

    std::string file_name;
    std::vector<std::string> headings;
    // Of each of import_columns, in their order, the heading; empty: not in this file.
    std::vector<std::string> columns;
    DatesSeen dates;                   // of birth
    std::vector<std::uint32_t> twice;  // which rows, from 0, are not used: TwiceSaid

    int percent() const;  // of the parts that are done
};

inline constexpr std::size_t rows_a_part = 200;

Mapping mapping_of(const Intake& intake, Faults& faults);

// A row that cannot be used, with what it said; or one that is used as it stands, and should be
// looked at.
struct FaultyRow {
    Fault fault;
    std::vector<std::string> cells;
    bool used = false;
};
// To mend and bring again: the row, the column, what is wrong, and the row as it was.
std::string faults_file(const Intake& intake, const std::vector<FaultyRow>& rows);

}  // namespace accord::people
