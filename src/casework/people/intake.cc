#include "casework/people/intake.h"

#include "base/csv.h"
#include "base/word_table.h"

namespace accord::people {
namespace {

constexpr WordTable<IntakeState, 4> states{{{"offered", "Waits for you"},
                                            {"running", "Being brought in"},
                                            {"done", "Done"},
                                            {"away", "Put away"}}};

}  // namespace

std::string_view word(IntakeState state) {
    return states.word(state);
}
std::string_view words(IntakeState state) {
    return states.words(state);
}
std::optional<IntakeState> intake_state_from(std::string_view word) {
    return states.from(word);
}

int Intake::percent() const {
    return parts == 0 ? 100 : static_cast<int>(parts_done * 100 / parts);
}

Mapping mapping_of(const Intake& intake, Faults& faults) {
    auto out = Mapping::as_said(intake.headings, intake.columns, intake.file_name, faults);
    if (intake.form == FileForm::Csv) out.expect_cells_of(intake.headings);
    return out;
}

std::string faults_file(const Intake& intake, const std::vector<FaultyRow>& all) {
    std::vector<std::string> head{"row", "column", "what is wrong"};
    head.insert(head.end(), intake.headings.begin(), intake.headings.end());
    std::string out = std::string(csv_mark) + csv_line(head);
    for (const auto& one : all) {
        const auto at = one.fault.column;
        std::vector<std::string> line{
            std::to_string(one.fault.line),
            at > 0 and at <= intake.headings.size() ? intake.headings[at - 1] : "the row",
            one.fault.sentence + (one.used ? " (used as it stands)" : "")};
        line.insert(line.end(), one.cells.begin(), one.cells.end());
        out += csv_line(line);
    }
    return out;
}

}  // namespace accord::people
