// What can be counted of what came to a front door. Raw counts, for oversight/reporting alone: what
// is small in them has not been hidden yet.
#pragma once

#include <vector>

#include "casework/contacts/contact.h"
#include "governance/audit/reading.h"

namespace accord::contacts {

struct ContactTally {
    std::string came;  // code of arrivals.table
    Verdict verdict = Verdict::NotSaid;
    std::int64_t count = 0;
};
// Of what this hub received from `from` and before `until`.
Result<std::vector<ContactTally>> tallies(audit::Reading& reading, const Id<parties::Party>& hub,
                                          Instant from, Instant until);

}  // namespace accord::contacts
