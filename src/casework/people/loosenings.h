// The shelf of loosenings. Private to the slice.
#pragma once

#include <vector>

#include "casework/people/loosening.h"
#include "governance/audit/act.h"

namespace accord::people {

class Loosenings {
public:
    static Result<Loosening> find(audit::Reading& reading, const Id<Loosening>& id);
    // The newest first.
    static Result<std::vector<Loosening>> of(audit::Reading& reading, const Id<Person>& person);
    // Of which the second word is asked of this organisation, the newest first.
    static Result<std::vector<Loosening>> asked_of(audit::Reading& reading,
                                                   const std::string& party, std::int64_t rows_max);
    static Result<std::int64_t> count_asked_of(audit::Reading& reading, const std::string& party);
    static Result<void> add(audit::Act& act, const Loosening& loosening);
    // Conflict when someone else was first.
    static Result<void> save(audit::Act& act, const Loosening& loosening);
};

}  // namespace accord::people
