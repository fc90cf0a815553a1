// The rows of a queue: one request, its clock, whom it is about and who is waited for. For the
// pages here and for the home page (doors/site).
#pragma once

#include "casework/requests/commands.h"
#include "casework/requests/commands_disagree.h"
#include "platform/html/components/queue.h"

namespace accord::requests {

html::QueueRow to_us_row(const Gathered& gathered, Instant now, const rulebook::Rulebook& rulebook);
html::QueueRow from_us_row(const Gathered& gathered, Instant now);
html::QueueRow answered_row(const Gathered& gathered, const rulebook::Rulebook& rulebook, Date day);
html::QueueRow draft_row(const Request& draft, Instant now, const rulebook::Rulebook& rulebook);

// A disagreement that is open, as one of its two sides sees it.
html::QueueRow disagreement_row(const DisagreementSeen& seen, const Id<parties::Party>& side,
                                Instant now);

}  // namespace accord::requests
