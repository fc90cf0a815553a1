// The areas that an agreement covers, by name, and which council answers for each: the boroughs of
// London by the codes of the Office for National Statistics.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "governance/agreement/board.h"
#include "governance/agreement/document.h"
#include "governance/audit/reading.h"

namespace accord::agreement {

// "Barnet" for E09000003; the code itself where no table has it.
std::string area_words(std::string_view code);

// An area, and whoever in the partnership bears its code among its numbers of registers.
struct AreaLine {
    std::string code;
    std::string words;
    std::vector<BoardLine> councils;  // none: nobody of this area is in the partnership yet
    bool is_signed() const;           // one of them has signed
};
Result<std::vector<AreaLine>> areas(audit::Reading& reading, const Document& document,
                                    const std::vector<BoardLine>& board);

}  // namespace accord::agreement
