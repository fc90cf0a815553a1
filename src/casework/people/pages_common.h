// What the pages of this slice share. Private to the slice.
#pragma once

#include "casework/people/commands_record.h"
#include "governance/identity/visit.h"

namespace accord::people {

// The reference in the address; NotFound when it cannot be one.
Result<Reference> person_in(const identity::Visit& visit);
Keeper keeper_of(const identity::Visit& visit);

}  // namespace accord::people
