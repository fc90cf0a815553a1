#include "rulebook/appoint.h"

#include "base/table.h"
#include "base/text.h"

namespace accord::rulebook {
namespace {

// Where the cell of that number begins in a line, from 0: after so many bars that are not escaped.
std::size_t cell_start(std::string_view line, int number) {
    std::size_t at = 0;
    for (; number > 0 and at < line.size(); ++at) {
        if (line[at] == '\\') {
            ++at;
        } else if (line[at] == '|') {
            --number;
        }
    }
    return at;
}

}  // namespace

Result<std::string> appointed(const NamedText& named, std::string_view code, Date from) {
    Faults faults;
    const auto table = read_table(named.name, named.text, faults);
    const auto column = table.column("from");
    if (not faults.empty() or column < 0 or table.column("code") < 0)
        return fail(not_found("that list has no days"));
    for (const auto& row : table.rows) {
        if (table.at(row, "code").text != code or not table.at(row, "from").text.empty()) continue;
        std::vector<std::string> lines;
        for (const auto line : split(named.text, '\n')) lines.emplace_back(line);
        auto& line = lines[row.line - 1];
        line.replace(line.find('-', cell_start(line, column)), 1, text(from));
        return join(lines, "\n");
    }
    return fail(not_found("no row '" + std::string(code) + "' waits there for its day"));
}

}  // namespace accord::rulebook
