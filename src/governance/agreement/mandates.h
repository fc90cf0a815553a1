// The shelf of mandates. Private to the slice.
#pragma once

#include "governance/agreement/mandate.h"
#include "governance/audit/act.h"

namespace accord::agreement {

class Mandates {
public:
    // The newest of the party; nobody_said when none was stated.
    static Result<Mandate> of_party(audit::Reading& reading, Id<parties::Party> party);
    static Result<void> add(audit::Act& act, const Mandate& mandate);
    // False when it was checked already, or a newer one took its place.
    static Result<bool> set_checked(audit::Act& act, const Mandate& mandate);
};

}  // namespace accord::agreement
