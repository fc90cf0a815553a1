// What both pages of a share say alike: as it is read, and just after it was sent.
#pragma once

#include <vector>

#include "casework/sharing/commands.h"
#include "casework/sharing/pages.h"
#include "governance/desks/desk.h"
#include "platform/html/components.h"

namespace accord::sharing {

// Who answers at each recipient now, in their order.
Result<std::vector<desks::Answering>> who_answer(const Visit& visit, const SentShare& sent);
html::Html unfinished_note(const Share& share, Instant now);
// Was an address left out of what they got, or masked in it?
bool holds_back_an_address(const shield::Rendition& rendition);

}  // namespace accord::sharing
