// The shelf of parties. Private to the slice; others ask through commands.h.
#pragma once

#include <vector>

#include "governance/audit/act.h"
#include "governance/parties/party.h"

namespace accord::parties {

class Parties {
public:
    static Result<Party> find(audit::Reading& reading, Id<Party> id);
    static Result<Party> find(audit::Reading& reading, const Reference& reference);
    static Result<std::vector<Party>> all(audit::Reading& reading);
    static Result<std::vector<Party>> of_type(audit::Reading& reading,
                                              Code<rulebook::AgencyType> type);
    static Result<std::int64_t> edition(audit::Reading& reading);

    static Result<Reference> free_reference(audit::Act& act);  // that none has
    static Result<void> add(audit::Act& act, const Party& party);
    // Conflict when somebody else saved since it was read. Raises the version.
    static Result<void> save(audit::Act& act, Party& party);
};

}  // namespace accord::parties
