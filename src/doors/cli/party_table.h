// Parties of a what-if, as a text table: forty organisations and what each has signed, so that an
// agreement can be asked about them before they are admitted anywhere. docs/formats/enumerate.md
#pragma once

#include <string_view>
#include <vector>

#include "base/fault.h"
#include "engine/policy/question.h"
#include "governance/agreement/document.h"

namespace accord::cli {

struct ReadParties {
    std::vector<policy::Side> sides;  // `party` is the name; without those that have a fault
    Faults faults;
};
ReadParties read_parties(const rulebook::Rulebook& rulebook, const agreement::Document& document,
                         std::string_view name, std::string_view text);

}  // namespace accord::cli
