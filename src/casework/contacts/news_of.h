// What is new about a contact, put together from where it stands. Private to the slice.
#pragma once

#include <vector>

#include "casework/contacts/news.h"
#include "casework/requests/spoken.h"
#include "casework/sharing/commands.h"
#include "governance/audit/act.h"

namespace accord::contacts {

// Of one contact, read and not read, the first first. `calls`: what was told to the hub since any
// time that counts.
Result<std::vector<News>> news_of(audit::Reading& reading, const Contact& contact,
                                  const std::vector<requests::Spoken>& calls);
// The same, with the calls looked up.
Result<std::vector<News>> news_of(audit::Reading& reading, const Contact& contact);

// Whether a call names a child of this contact.
bool names_a_child(const requests::Spoken& call, const Contact& contact);

}  // namespace accord::contacts
