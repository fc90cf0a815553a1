// The shelf of notices to leave. Private to the slice.
#pragma once

#include <vector>

#include "governance/agreement/leaving.h"
#include "governance/audit/act.h"

namespace accord::agreement {

class Leavings {
public:
    static Result<std::vector<Leaving>> all(audit::Reading& reading);  // newest first
    static Result<std::vector<Leaving>> of(audit::Reading& reading, const Reference& reference);
    static Result<void> add(audit::Act& act, const Leaving& leaving);
    // Conflict when somebody else changed it since it was read.
    static Result<void> save(audit::Act& act, Leaving& leaving);
};

}  // namespace accord::agreement
