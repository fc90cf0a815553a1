// Who of the hub has a contact in hand, so that two do not work at it and none is left lying. It
// is no lock: whoever may work at a contact may take it up from a colleague who has gone home.
#pragma once

#include "casework/contacts/commands.h"

namespace accord::contacts {

// Nothing happens to one who has it already. Conflict when it is closed.
Result<void> take_up(Node& node, const Asker& asker, const Reference& reference);
// Nothing happens where somebody else has it.
Result<void> put_down(Node& node, const Asker& asker, const Reference& reference);

}  // namespace accord::contacts
