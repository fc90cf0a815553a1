// Names that change and organisations that merge. References never change, so whatever was written
// on paper goes on leading somewhere.
#pragma once

#include <string>
#include <vector>

#include "governance/audit/act.h"
#include "governance/parties/history.h"

namespace accord::parties {

Result<History> history(audit::Reading& reading, Id<Party> party);
// As it was called on that day: for what was shared, signed or sent then.
Result<Party> as_called_on(audit::Reading& reading, Id<Party> party, Date day);

// From today on it has this name; until today it had the other.
Result<Party> rename(Node& node, const audit::Actor& actor, Id<Party> party, std::int64_t version,
                     std::string_view name);

// One organisation came after another. Nothing that the predecessor signed is taken for the
// successor's: a signature binds who gave it, and pages say what must be signed again.
struct Succeed {
    Id<Party> predecessor;
    Id<Party> successor;
    Because because = Because::Merged;
    std::optional<Date> from = {};  // today, unless said
};
Result<void> succeed(Node& node, const audit::Actor& actor, const Succeed& wish);

}  // namespace accord::parties
