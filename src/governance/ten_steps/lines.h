// The shelf of what organisations say of their ten steps. Private to the slice.
#pragma once

#include <vector>

#include "governance/audit/act.h"
#include "governance/ten_steps/checklist.h"

namespace accord::ten_steps {

class Lines {
public:
    static Result<std::vector<Said>> of(audit::Reading& reading, Id<parties::Party> party);
    // Conflict when somebody else saved since; version 0 is for what nobody has said yet.
    static Result<void> save(audit::Act& act, const Said& said);
    static Result<void> drop(audit::Act& act, Id<parties::Party> party,
                             Code<rulebook::Checkpoint> checkpoint, std::int64_t version);
};

}  // namespace accord::ten_steps
