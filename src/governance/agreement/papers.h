// The shelf of papers. Private to the slice. The bytes are sealed under a key of the paper's own.
#pragma once

#include <vector>

#include "governance/agreement/paper.h"
#include "governance/audit/act.h"

namespace accord::agreement {

class Papers {
public:
    static Result<Paper> find(audit::Reading& reading, Id<Paper> id);
    static Result<Bytes> bytes(audit::Reading& reading, Id<Paper> id);
    static Result<std::vector<Paper>> of_party(audit::Reading& reading, Id<Agreement> agreement,
                                               Id<parties::Party> party);
    static Result<std::vector<Paper>> waiting(audit::Reading& reading);  // for a second person
    static Result<void> add(audit::Act& act, const Paper& paper, ByteView bytes);
    // False when somebody has looked at it already.
    static Result<bool> decide(audit::Act& act, const Paper& paper, Paper::Outcome outcome);
};

}  // namespace accord::agreement
