// The shelf of files that somebody is looking at. Private to the slice.
#pragma once

#include "governance/audit/act.h"
#include "governance/parties/commands_import.h"

namespace accord::parties {

class Imports {
public:
    static Result<Import> find(audit::Reading& reading, Id<Import> id);
    static Result<std::vector<Id<Import>>> open_before(audit::Reading& reading, Instant before);
    static Result<void> add(audit::Act& act, const Import& import);
    // False: someone else saved first.
    static Result<bool> save(audit::Act& act, const Import& import);
};

}  // namespace accord::parties
