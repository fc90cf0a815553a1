// What can be counted of what an organisation told. Raw counts, for oversight/reporting alone: what
// is small in them has not been hidden yet.
#pragma once

#include "base/id.h"
#include "governance/audit/reading.h"
#include "governance/parties/party.h"

namespace accord::sharing {

// Shares because someone was in danger, sent from `from` and before `until`.
Result<std::int64_t> told_in_danger(audit::Reading& reading, const Id<parties::Party>& sender,
                                    Instant from, Instant until);

}  // namespace accord::sharing
