// The worker's part of the front door: when a time limit of a contact runs out, the hub's own desk
// is written to, once for each time, however often the worker was killed.
#pragma once

#include "platform/jobs/outbox.h"
#include "platform/node/node.h"

namespace accord::contacts {

// Handler of the worker; safe to repeat. `about` is the id of a clock of a contact.
Result<void> remind(Node& node, const jobs::Message& message);

}  // namespace accord::contacts
