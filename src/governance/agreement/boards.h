// The shelf of where texts are. Private to the slice.
#pragma once

#include <vector>

#include "governance/agreement/board.h"
#include "governance/audit/act.h"

namespace accord::agreement {

class Boards {
public:
    static Result<std::vector<Whereabouts>> of(audit::Reading& reading, Id<Agreement> agreement);
    // In place of what was said before.
    static Result<void> put(audit::Act& act, Id<Agreement> agreement, const Whereabouts& where);
};

}  // namespace accord::agreement
