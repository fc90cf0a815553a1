// The hub's contacts about one child of its list, as the page of the child's record shows them.
#pragma once

#include <vector>

#include "casework/contacts/contact.h"
#include "casework/requests/request.h"
#include "casework/sharing/commands.h"

namespace accord::contacts {

using sharing::Asker;

struct AboutChild {
    Contact contact;           // without what must not leave the hub
    requests::Progress asked;  // of all that was asked for it
    bool to_ask = false;       // others are to be asked, and nobody is yet
};
// The open ones first, then the latest; recorded. What is closed to whoever asks (people/closed.h)
// is left out, and nothing says that it is there; Restricted where the child's record is.
Result<std::vector<AboutChild>> about_child(Node& node, const Asker& asker, const Reference& child);

}  // namespace accord::contacts
