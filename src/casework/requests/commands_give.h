// Who replies for an organisation that was asked: whoever answers for it by their post, or a
// colleague to whom one of those gave it. A colleague who was given nothing may write down what
// they know, and leaves it to be sent. Where nobody there holds such a post, whoever may share
// replies: no request is out of everybody's reach.
#pragma once

#include <string>
#include <vector>

#include "casework/requests/commands.h"
#include "governance/parties/appointment.h"

namespace accord::requests {

Result<bool> may_reply(audit::Reading& reading, const Asker& asker, const Asked& asked);

// To a colleague who holds a post there today; they are told, and may reply from then on. Forbidden
// for whoever may not reply themselves.
struct Give {
    Reference reference;
    std::string account;
};
Result<void> give(Node& node, const Asker& asker, const Give& wish);
// Those it can be given to.
Result<std::vector<parties::Appointment>> colleagues_of(Node& node, const Asker& asker);

// What was written is complete: whoever may send it is told. Invalid where nothing was written.
Result<void> leave_to_send(Node& node, const Asker& asker, const Reference& reference);

}  // namespace accord::requests
