// The shelf of which news of a contact were read, by whom. Private to the slice.
#pragma once

#include <map>
#include <string>

#include "casework/contacts/news.h"
#include "governance/audit/act.h"

namespace accord::contacts {

class NewsReads {
public:
    // By what names the item on the contact.
    static Result<std::map<std::string, ReadBy>> of(audit::Reading& reading,
                                                    const Id<Contact>& contact);
    // False: somebody was first.
    static Result<bool> add(audit::Act& act, const Id<Contact>& contact, std::string_view item,
                            std::string_view name);
};

}  // namespace accord::contacts
