// Two people were asked about as one (casework/people/parting.h): whoever was asked is told, by a
// notice that says nothing of whom it is about. What was asked stays as it was.
#pragma once

#include "casework/people/parting.h"
#include "casework/requests/commands.h"
#include "platform/jobs/outbox.h"

namespace accord::requests {

// Who was asked about any of these records while they were one.
struct AskedOf {
    Reference request;
    Instant at;
    std::vector<std::string> of;  // as they are called
};
// A Look.
Result<std::vector<AskedOf>> asked_of(Node& node, const Asker& asker,
                                      const people::Parting& parting);

// A handler of the worker; safe to repeat. `about` is the parting's.
Result<void> tell_of_parting(Node& node, const jobs::Message& message);

}  // namespace accord::requests
