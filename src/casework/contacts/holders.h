// The shelf of who has which contact in hand. Private to the slice.
#pragma once

#include <map>
#include <optional>

#include "casework/contacts/commands_hold.h"
#include "governance/audit/act.h"

namespace accord::contacts {

class Holders {
public:
    static Result<std::optional<Holder>> of(audit::Reading& reading, const Id<Contact>& contact);
    // Of every contact of the hub that is open.
    static Result<std::map<Id<Contact>, Holder>> at(audit::Reading& reading,
                                                    const Id<parties::Party>& hub);
    static Result<void> put(audit::Act& act, const Id<Contact>& contact, const Holder& holder);
    static Result<void> clear(audit::Act& act, const Id<Contact>& contact);
};

}  // namespace accord::contacts
