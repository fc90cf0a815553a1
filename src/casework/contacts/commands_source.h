// Who came: opening the name of whoever may not be named, and writing down that a caller was rung
// back.
#pragma once

#include "casework/contacts/commands.h"

namespace accord::contacts {

struct Source {
    Contact contact;
    std::optional<parties::Party> source;
};
// Recorded.
Result<Source> show_source(Node& node, const Asker& asker, const Reference& reference);
// On the number that the directory, or the hub itself, has of them: it was they.
Result<Contact> rang_back(Node& node, const Asker& asker, const Reference& reference,
                          std::int64_t version);

}  // namespace accord::contacts
