// The shelf of links. Those to somebody who was erased are left out. Private to the slice.
#pragma once

#include <vector>

#include "casework/people/person_link.h"
#include "governance/audit/act.h"

namespace accord::people {

class PersonLinks {
public:
    static Result<PersonLink> find(audit::Reading& reading, const Id<PersonLink>& id);
    // Standing: whom of the agency's list this share or request is about, the first first.
    static Result<std::vector<PersonLink>> about(audit::Reading& reading, const std::string& agency,
                                                 const Reference& about);
    // Standing and undone, the first first.
    static Result<std::vector<PersonLink>> to(audit::Reading& reading, const Id<Person>& person);
    // Standing: whoever was written of from this record of the writer's own list.
    static Result<std::vector<PersonLink>> of_theirs(audit::Reading& reading,
                                                     const std::string& agency,
                                                     const WrittenOf& whom);
    // Undone: of this one, and of whoever was written of from the same record of the writer's own.
    static Result<std::vector<PersonLink>> denied(audit::Reading& reading,
                                                  const std::string& agency, const WrittenOf& whom);
    // Conflict when somebody said first who it is.
    static Result<void> add(audit::Act& act, const PersonLink& link);
    // Conflict when somebody took it back first.
    static Result<void> undo(audit::Act& act, const PersonLink& link);
};

}  // namespace accord::people
