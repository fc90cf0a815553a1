// What files are read as: JSON, text tables, and what people type.
#include "base/id.h"
#include "base/instant.h"
#include "base/json.h"
#include "base/reference.h"
#include "base/table.h"
#include "base/text.h"
#include "fuzz/harness.h"

namespace accord::fuzz {

// Whatever is read can be written, twice the same, and read again; every value has a place.
void json(std::string_view input) {
    const auto value = parse_json(input);
    if (not value) return promise(not value.error().sentence.empty());
    const auto again = parse_json(pretty(*value));
    promise(again.has_value() and *again == *value);
    const auto bytes = canonical(*value);
    const auto from_bytes = parse_json(bytes);
    promise(from_bytes.has_value() and canonical(*from_bytes) == bytes);
    promise(positions(input).contains(""));
}

// A row that was read has a cell for every column, and a fault a place in the text.
void table(std::string_view input) {
    Faults faults;
    const Table read = read_table("input", input, faults);
    for (const auto& row : read.rows) promise(row.cells.size() == read.columns.size());
    const auto lines = split(input, '\n');
    for (const auto& fault : faults) {
        promise(fault.line <= lines.size());
        promise(fault.column <= input.size() + 1);
    }
    promise(not faults.empty() or not read.columns.empty());
}

// What was understood is written so that it is understood again.
void typed(std::string_view input) {
    promise(is_utf8(replace_all(fold(input), std::string_view("\0", 1), "")));
    if (const auto read = reference_from_text('S', input)) {
        promise(reference_from_text('S', text(*read)).value() == *read);
    }
    if (const auto read = date_from_text(input)) promise(text(*read) == input);
    if (const auto read = instant_from_text(input)) {
        promise(instant_from_text(text(*read)).value() == *read);
    }
    if (const auto read = id_from_text("shr", input)) promise(id_text("shr", *read) == input);
    if (const auto read = from_base64(input)) promise(base64(*read) == input);
    if (const auto read = from_base64url(input)) promise(base64url(*read) == input);
    if (const auto read = from_hex(input)) promise(hex(*read) == input);
}

}  // namespace accord::fuzz
