// Reminding organisations of what they have not signed, by role, a week apart; and what is shown of
// that.
#pragma once

#include <vector>

#include "governance/agreement/reminder.h"
#include "governance/audit/act.h"

namespace accord::agreement {

// A round of the worker: every reminder that is due. Safe to repeat: a week lies between two.
Result<void> remind(Node& node);

// The newest of each party under this version.
Result<std::vector<Reminder>> reminders(audit::Reading& reading, Id<Agreement> agreement);

// What waits to be signed for this party, each with its newest reminder.
struct ToSign {
    Agreement agreement;
    std::optional<Reminder> last;
};
Result<std::vector<ToSign>> to_sign(audit::Reading& reading, Id<parties::Party> party);

}  // namespace accord::agreement
