// The shelf of handovers, and the question what is open. It reads ids, references and clocks, and
// nothing that was written. Private to the slice.
#pragma once

#include <vector>

#include "casework/sharing/handover.h"
#include "governance/audit/act.h"

namespace accord::sharing {

class Handovers {
public:
    // Everything of an organisation that somebody waits for, the first due at the top.
    static Result<std::vector<OpenShare>> open_of(audit::Reading& reading,
                                                  Id<parties::Party> party);

    static Result<void> add(audit::Act& act, const Handover& handover);
    static Result<bool> settle(audit::Act& act, const Handover& handover);
    static Result<std::optional<Handover>> find(audit::Reading& reading, Id<Handover> id);
    // Of the organisation that stopped, the latest first.
    static Result<std::vector<Handover>> of(audit::Reading& reading, Id<parties::Party> party);
    // Still to be done by an organisation, the first due at the top.
    static Result<std::vector<Handover>> owned_by(audit::Reading& reading,
                                                  Id<parties::Party> owner);
    // Still to be done by the partnership's duty desk, or by telephone with who stopped.
    static Result<std::vector<Handover>> at_the_desk(audit::Reading& reading);
};

}  // namespace accord::sharing
