// The shelf of reminders. Private to the slice.
#pragma once

#include <vector>

#include "governance/agreement/reminder.h"
#include "governance/audit/act.h"

namespace accord::agreement {

class Reminders {
public:
    // The newest of each party.
    static Result<std::vector<Reminder>> newest(audit::Reading& reading, Id<Agreement> agreement);
    static Result<void> add(audit::Act& act, const Reminder& reminder);
};

}  // namespace accord::agreement
