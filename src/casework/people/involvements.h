// The shelf of involvements. Private to the slice.
#pragma once

#include <string>
#include <vector>

#include "casework/people/involvement.h"
#include "governance/audit/act.h"
#include "governance/audit/reading.h"

namespace accord::people {

class Involvements {
public:
    static Result<Involvement> find(audit::Reading& reading, const Id<Involvement>& id);
    // The first recorded first.
    static Result<std::vector<Involvement>> of(audit::Reading& reading, const Id<Person>& person);

    static Result<void> add(audit::Act& act, const Involvement& involvement);
    // Conflict when someone else saved first.
    static Result<void> save(audit::Act& act, const Involvement& involvement);

    // Every state that it was in, the newest first. `keep` adds the one that it
    // is in now.
    static Result<std::vector<InvolvementState>> states(audit::Reading& reading,
                                                        const Involvement& involvement);
    static Result<void> keep(audit::Act& act, const Involvement& involvement,
                             const std::string& by_name, const std::string& why);
};

}  // namespace accord::people
