// What the front door told an organisation, and nobody there has opened yet: for its home page.
#pragma once

#include <string>
#include <vector>

#include "casework/contacts/contact.h"
#include "casework/sharing/commands.h"
#include "governance/parties/party.h"

namespace accord::contacts {

using sharing::Asker;

struct NewlyTold {
    Reference reference{'F', ""};
    parties::Party hub;
    std::string about;  // the children, as they were said
    Instant told_at;
};
// The latest told first; recorded where there is any. Opening the receipt (commands.h) ends it, for
// everybody of the organisation, until they are told again.
Result<std::vector<NewlyTold>> newly_told(Node& node, const Asker& asker);

}  // namespace accord::contacts
