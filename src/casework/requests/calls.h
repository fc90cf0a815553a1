// The shelf of calls that were written down. Private to the slice.
#pragma once

#include <vector>

#include "casework/requests/spoken.h"
#include "governance/audit/act.h"

namespace accord::requests {

class Calls {
public:
    static Result<std::optional<Spoken>> find(audit::Reading& reading, const Reference& reference);
    // Of this organisation, on either side, the latest first.
    static Result<std::vector<Spoken>> of(audit::Reading& reading, const Id<parties::Party>& party,
                                          std::int64_t rows_max);
    // Written down by others as told to this organisation since then, the first said first.
    static Result<std::vector<Spoken>> told_to(audit::Reading& reading,
                                               const Id<parties::Party>& party, Instant since,
                                               std::int64_t rows_max);
    static Result<Reference> free_reference(audit::Act& act);  // that none has
    static Result<void> add(audit::Act& act, const Spoken& spoken);
    static Result<bool> save(audit::Act& act, Spoken& spoken);
};

}  // namespace accord::requests
