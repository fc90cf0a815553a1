// What someone puts in a table of the rulebook: any one list, the others being those of the
// program.
#include <algorithm>

#include "base/text.h"
#include "fuzz/harness.h"
#include "platform/host/embedded.h"
#include "rulebook/document.h"
#include "rulebook/read.h"

namespace accord::fuzz {

namespace {

bool is_place(const Fault& fault, std::string_view input) {
    const auto lines = static_cast<std::size_t>(std::count(input.begin(), input.end(), '\n')) + 1;
    return fault.line <= lines and is_utf8(fault.sentence);
}

}  // namespace

// The first line names the list, the rest is its table. Either every fault is in a line that is
// there, or there is a rulebook that can be written as a document. The same bytes give the same
// answer.
void rulebook(std::string_view input) {
    const auto end = std::min(input.find('\n'), input.size());
    const std::string name = "rulebook/" + std::string(input.substr(0, end)) + ".table";
    const auto table = input.substr(std::min(end + 1, input.size()));
    std::vector<accord::rulebook::NamedText> tables;
    for (const auto path : host::embedded_under("rulebook")) {
        if (path.ends_with(".table")) tables.push_back({path, host::embedded(path).value_or("")});
    }
    for (auto& each : tables) {
        if (each.name == name) each.text = table;
    }
    const auto read = accord::rulebook::read_rulebook(tables);
    for (const auto& fault : read.faults) promise(fault.where != name or is_place(fault, table));
    if (read.ok()) promise(not accord::rulebook::document(read.rulebook).empty());
    promise(accord::rulebook::read_rulebook(tables).faults == read.faults);
}

}  // namespace accord::fuzz
