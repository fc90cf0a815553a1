#include "governance/agreement/areas.h"

#include <algorithm>

#include "governance/parties/commands_joining.h"
#include "platform/host/embedded_table.h"

namespace accord::agreement {
namespace {

constexpr std::string_view path = "src/governance/agreement/tables/areas.table";

}  // namespace

std::string area_words(std::string_view code) {
    static const auto table = host::embedded_table(path);
    for (const auto& row : table.rows) {
        if (table.at(row, "code").text == code) return table.at(row, "words").text;
    }
    return std::string(code);
}

bool AreaLine::is_signed() const {
    return std::any_of(councils.begin(), councils.end(),
                       [](const BoardLine& line) { return line.stop == Stop::Signed; });
}

Result<std::vector<AreaLine>> areas(audit::Reading& reading, const Document& document,
                                    const std::vector<BoardLine>& board) {
    const auto numbers = TRY(parties::also_known(reading));
    std::vector<AreaLine> out;
    for (const auto& code : document.geography) {
        AreaLine area{.code = code, .words = area_words(code), .councils = {}};
        for (const auto& line : board) {
            const auto of_party = numbers.find(text(line.party.id));
            if (of_party == numbers.end()) continue;
            const auto& all = of_party->second;
            if (std::find(all.begin(), all.end(), code) != all.end()) area.councils.push_back(line);
        }
        out.push_back(std::move(area));
    }
    return out;
}

}  // namespace accord::agreement
