// Batch: a morning's happenings of one kind, brought as comma-separated values, a row each
// (docs/formats/morning-batch.md). Every row is either a filling or told of: where, and how to mend
// it. Pure; the drafts are made in commands_batch.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.h"
#include "casework/sharing/filling.h"

namespace accord::sharing {

struct BatchRow {
    std::uint32_t number = 0;  // as a spreadsheet counts, the heading being 1
    Filling filling;
    Yes must_not_find_out = Yes::NotSaid;
    std::string keep_from;
    Family family;
};

struct BatchFile {
    std::vector<BatchRow> rows;  // those that can be used
    Faults faults;               // of the others; `column` counts the cells, 0 is the row
    std::vector<std::string> columns;
    std::string left;  // the heading and the faulted rows, to be mended and brought again
    std::size_t faulty_rows = 0;
};
BatchFile read_batch(const Happening& happening, std::string_view bytes, Instant now);

// What a file can say, in order: the name that we give the column, and whether each row needs it.
struct BatchColumn {
    std::string heading;  // "first name"
    std::string words;    // what it holds, for the page
    bool needed = false;
};
std::vector<BatchColumn> batch_columns(const Happening& happening);

// What the row says of whom and of what: the same row again has the same digest.
std::string row_digest(const Answers& answers);

}  // namespace accord::sharing
