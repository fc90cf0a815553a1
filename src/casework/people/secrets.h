// The shelf of who lives in secret: which records hold an address or a number that must not be
// learnt. Private
// to the slice.
#pragma once

#include <vector>

#include "casework/people/person.h"
#include "governance/audit/act.h"

namespace accord::people {

class Secrets {
public:
    // Part of keeping a record.
    static Result<void> note(audit::Act& act, const Person& person);
    // By id; those that nobody has read yet among them.
    static Result<std::vector<Id<Person>>> of(audit::Reading& reading, const std::string& agency);
    static Result<std::vector<Id<Person>>> unread(audit::Reading& reading, std::int64_t rows_max);
};

}  // namespace accord::people
