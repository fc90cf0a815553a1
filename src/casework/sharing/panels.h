// What the rules say for each organisation, in the engine's own words, as panels: for telling
// (here), and for asking and answering (casework/requests). Those to whom it says the same are told
// of in one panel.
#pragma once

#include <string>
#include <vector>

#include "casework/sharing/items.h"
#include "casework/sharing/prospect.h"
#include "platform/html/html.h"

namespace accord::sharing {

struct Judged {
    const Prospect* prospect = nullptr;
    const std::vector<Written>* items = nullptr;  // that the question was made of
};
html::Html panels(const std::vector<Judged>& judged, const parties::Party& sender,
                  const Faults& faults);

// The field in which a reason for going on is typed.
std::string go_on_field(const Prospect& prospect);

}  // namespace accord::sharing
