// It was taken back, on the record, that a share is about somebody (casework/people/person_link.h):
// the contact that came of it knows its child no longer, and the time to say who it is runs again.
#pragma once

#include "base/result.h"
#include "platform/jobs/outbox.h"
#include "platform/node/node.h"

namespace accord::contacts {

// A handler of the worker; safe to repeat. `about` is the link's. Of a contact that is closed, or
// of which it was said anew since, nothing changes.
Result<void> unmatch(Node& node, const jobs::Message& message);

}  // namespace accord::contacts
