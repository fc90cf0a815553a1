// Lineage: a specific agreement (tier 2) and the overarching one (tier 1) that it inherits from. A
// missing or ended parent, a circle, and days outside the parent's are faults, found before anybody
// is asked to sign.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "governance/agreement/document.h"

namespace accord::agreement {

// What is known here of another agreement: the newest version that has not been ended, if any.
struct Kin {
    std::string uri;
    std::string inherits_from;
    std::string name;
    int tier = 1;
    Period days;
    bool over = false;  // withdrawn, ended or expired, and nothing newer
};

// `text` is what the document was read from, so that each fault has its line and column.
Faults lineage_faults(std::string_view name, std::string_view text, const Document& document,
                      const std::vector<Kin>& others);

}  // namespace accord::agreement
