// What a morning's file of happenings is read as.
#include "base/limits.h"
#include "casework/sharing/batch.h"
#include "fuzz/harness.h"

namespace accord::fuzz {

// Every row is a filling without faults or is told of; what is left can be brought again and is
// faulted again; and the facts of a row are whole sentences.
void batch(std::string_view input) {
    const auto now = instant_in_london({{2026, 3, 2}, 9});
    const auto& police = sharing::happenings().front();
    const auto file = sharing::read_batch(police, input, now);
    const std::vector<parties::Party> nobody;
    for (const auto& row : file.rows) {
        promise(sharing::filling_faults(row.filling, now).empty());
        const auto answers = sharing::filled(row.filling, {nobody, {}, {}, {2026, 3, 2}});
        promise(answers.facts.starts_with("Police came to the home on "));
        promise(answers.recipients.empty());
        promise(sharing::row_digest(answers).size() > 64);
    }
    for (const auto& fault : file.faults) {
        promise(not fault.sentence.empty());
        promise(fault.column <= limits::csv_cells_max + 1);
    }
    promise(file.faults.empty() == file.left.empty() or file.rows.empty());
    if (file.faults.empty()) return;
    const auto again = sharing::read_batch(police, file.left, now);
    promise(not again.faults.empty());
}

}  // namespace accord::fuzz
