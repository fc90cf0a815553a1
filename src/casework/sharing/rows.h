// The rows of a queue: one share, its clock, whom it is about and what waits. For the inbox here
// and for the home page (doors/site).
#pragma once

#include "casework/sharing/commands.h"
#include "platform/html/components/queue.h"

namespace accord::sharing {

// Sent to us: late in red until we have said that we have it.
html::QueueRow received_row(const Received& received, Instant now);
// Sent by us: whom we are waiting for, and the next of their clocks.
html::QueueRow sent_row(const Share& share, const Queue& queue);
html::QueueRow draft_row(const Draft& draft, Instant now);
// Sent as urgent, with questions still open.
html::QueueRow unfinished_row(const Share& share, Instant now);

// The family were not told, and the day set to look at that again has come.
bool is_time_to_look_again(const Share& share, Instant now);
html::QueueRow look_again_row(const Share& share, Instant now);

// Whom a pack is about, as its reader may know it: "Amara Bello, born …", or "A child".
std::string whom(const shield::Rendition& rendition);

}  // namespace accord::sharing
