// The shelf of merges. Private to the slice.
#pragma once

#include <vector>

#include "casework/people/merge.h"
#include "governance/audit/act.h"
#include "governance/audit/reading.h"

namespace accord::people {

class Merges {
public:
    // NotFound: there is none, or one of the two people was erased.
    static Result<Merge> find(audit::Reading& reading, const Id<Merge>& id);
    // Into this record, standing or undone, the first first. Those with somebody who was erased are
    // left out.
    static Result<std::vector<Merge>> into(audit::Reading& reading, const Id<Person>& kept);

    static Result<void> add(audit::Act& act, const Merge& merge);
    // Conflict when somebody undid it first.
    static Result<void> undo(audit::Act& act, const Merge& merge);
};

}  // namespace accord::people
