// The shelf of deviations. Private to the slice.
#pragma once

#include <vector>

#include "governance/agreement/deviation.h"
#include "governance/audit/act.h"

namespace accord::agreement {

class Deviations {
public:
    static Result<Deviation> find(audit::Reading& reading, Id<Deviation> id);
    // The one drawn up, open or accepted, if any.
    static Result<std::optional<Deviation>> of_party(audit::Reading& reading, Id<Agreement> id,
                                                     Id<parties::Party> party);
    static Result<std::vector<Deviation>> of_agreement(audit::Reading& reading, Id<Agreement> id);
    static Result<std::vector<Deviation>> counting(audit::Reading& reading);  // open, accepted
    static Result<void> add(audit::Act& act, const Deviation& deviation);
    static Result<void> save(audit::Act& act, Deviation& deviation);
};

}  // namespace accord::agreement
