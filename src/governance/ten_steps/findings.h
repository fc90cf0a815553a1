// Findings: what Accord can see for itself about an organisation's ten steps: signatures, dates,
// numbers that were rung, training. A bridge from the other rooms of governance.
#pragma once

#include <map>
#include <string_view>

#include "governance/agreement/agreement.h"
#include "governance/assessments/status.h"
#include "governance/audit/reading.h"
#include "governance/ten_steps/checklist.h"
#include "governance/ten_steps/training.h"

namespace accord::ten_steps {

// All that is looked at, gathered once.
struct Seen {
    const parties::Party* party = nullptr;
    Date today;
    Trained trained;
    struct Signed {
        const agreement::Agreement* agreement = nullptr;
        bool this_version = false;
        bool bases_for_each_purpose = false;
        assessments::Status assessment;
    };
    std::vector<Signed> agreements;  // those that it has signed in some version
    bool minimum_sets = false;       // the rulebook has a standard minimum for each purpose
};

// The checkpoints that Accord looks at for itself, each with what it found.
std::map<std::string_view, Found> findings(const Seen& seen);

}  // namespace accord::ten_steps
