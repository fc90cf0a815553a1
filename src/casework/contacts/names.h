// The shelf of names: by which the children of open contacts are found again while nobody has
// compared them. Kept as marks that only this node can make. Private to the slice.
#pragma once

#include <vector>

#include "casework/contacts/contact.h"
#include "governance/audit/act.h"

namespace accord::contacts {

class Names {
public:
    // Of children who have a first and a last name.
    static Result<void> put(audit::Act& act, const Contact& contact);
    static Result<void> clear(audit::Act& act, const Id<Contact>& contact);
    // Other open contacts of the hub in which a child is called the same.
    static Result<std::vector<Id<Contact>>> alike(audit::Reading& reading, const Contact& contact);
};

}  // namespace accord::contacts
