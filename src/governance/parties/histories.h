// The shelf of what was: former names, successions, standings. Private to the slice.
#pragma once

#include "governance/audit/act.h"
#include "governance/parties/history.h"

namespace accord::parties {

class Histories {
public:
    static Result<History> of(audit::Reading& reading, Id<Party> party);
    static Result<std::vector<FormerName>> names(audit::Reading& reading, Id<Party> party);
    // Everybody's former names, for finding by one of them.
    struct Called {
        Id<Party> party;
        std::string name;
    };
    static Result<std::vector<Called>> all_names(audit::Reading& reading);

    static Result<void> add(audit::Act& act, Id<Party> party, const FormerName& name);
    static Result<void> add(audit::Act& act, const Succession& succession);
    static Result<void> add(audit::Act& act, Id<Party> party, const StandingLine& line);
};

}  // namespace accord::parties
