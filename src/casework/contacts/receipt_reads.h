// The shelf of who opened what whoever came was told. Private to the slice.
#pragma once

#include <string>
#include <vector>

#include "casework/contacts/contact.h"
#include "governance/audit/act.h"

namespace accord::contacts {

class ReceiptReads {
public:
    // Told to this organisation, and nobody of it has opened it since; the latest told first.
    static Result<std::vector<Id<Contact>>> unread_of(audit::Reading& reading,
                                                      const Id<parties::Party>& source,
                                                      std::int64_t rows);
    // Nothing happens where nothing was told, or somebody was first.
    static Result<void> mark(audit::Act& act, const Id<Contact>& contact, std::string_view name);
};

}  // namespace accord::contacts
