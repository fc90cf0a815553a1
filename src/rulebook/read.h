// Tables to Rulebook. Reads everything, gathers every fault (file, line, column, and how to mend
// it) and gives a Rulebook only when there is none. Pure: the texts are handed in.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/result.h"
#include "rulebook/rulebook.h"

namespace accord::rulebook {

struct NamedText {
    std::string_view name;  // "rulebook/clocks.table"; the list is named by its last part
    std::string_view text;
};

struct ReadRulebook {
    Rulebook rulebook;  // whole only when there are no faults
    Faults faults;
    bool ok() const { return faults.empty(); }
};

ReadRulebook read_rulebook(std::span<const NamedText> tables);

// SHA-256 over every table in order of list name: the name, a line end, the number of bytes, a line
// end, the bytes (docs/formats/rulebook.md).
Digest edition_of(std::span<const NamedText> tables);

// The names every rulebook must have: "agency_types", "bank_holidays", …
std::vector<std::string_view> list_names();

}  // namespace accord::rulebook
