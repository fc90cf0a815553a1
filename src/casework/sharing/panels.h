// What the rules say for each organisation, in the engine's own words, as panels: for telling
// (here), and for asking and answering (casework/requests). Those to whom it says the same are told
// of in one panel.
#pragma once

#include <string>
#include <vector>

#include "casework/sharing/items.h"
#include "casework/sharing/prospect.h"
#include "governance/audit/actor.h"
#include "platform/html/html.h"
#include "platform/node/node.h"

namespace accord::sharing {

struct Judged {
    const Prospect* prospect = nullptr;
    const std::vector<Written>* items = nullptr;  // that the question was made of
    html::Html ring = {};  // whom to ring, where nothing can be sent to them just now
};
// Each with whom to ring at this moment, where nothing can be sent to them.
Result<std::vector<Judged>> with_whom_to_ring(Node& node, const audit::Actor& actor,
                                              std::vector<Judged> judged);
html::Html panels(const std::vector<Judged>& judged, const parties::Party& sender,
                  const Faults& faults);

// The field in which a reason for going on is typed.
std::string go_on_field(const Prospect& prospect);

}  // namespace accord::sharing
