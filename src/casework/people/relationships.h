// The shelf of relationships. Private to the slice.
#pragma once

#include <string>
#include <vector>

#include "casework/people/relationship.h"
#include "governance/audit/act.h"
#include "governance/audit/reading.h"

namespace accord::people {

class Relationships {
public:
    // NotFound: there is none, or one of the two people was erased.
    static Result<Relationship> find(audit::Reading& reading, const Id<Relationship>& id);
    // From either side, the first recorded first. Those with somebody who was erased are left out.
    static Result<std::vector<Relationship>> of(audit::Reading& reading, const Id<Person>& person);
    // Whether they are on record as anything to each other, now or before.
    static Result<bool> are_between(audit::Reading& reading, const Id<Person>& one,
                                    const Id<Person>& other);

    static Result<void> add(audit::Act& act, const Relationship& relationship);
    // Conflict when someone else saved first.
    static Result<void> save(audit::Act& act, const Relationship& relationship);

    // Every state that it was in, the newest first. `keep` adds the one that it is in now.
    static Result<std::vector<RelationshipState>> states(audit::Reading& reading,
                                                         const Relationship& relationship);
    static Result<void> keep(audit::Act& act, const Relationship& relationship,
                             const std::string& by_name, const std::string& why);
};

}  // namespace accord::people
