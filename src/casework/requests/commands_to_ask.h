// The time within which others are asked for a contact. It begins when somebody has decided that
// they are to be asked, and is met when the first of them is.
#pragma once

#include <optional>

#include "casework/clocks/clock.h"
#include "casework/requests/request.h"
#include "governance/audit/act.h"

namespace accord::requests {

Code<rulebook::ClockRule> time_to_ask(bool red);
bool is_time_to_ask(const clocks::Clock& clock);
// The one that runs; none: others were asked, or are not to be.
Result<std::optional<clocks::Clock>> running_time_to_ask(audit::Reading& reading,
                                                         const Reference& contact);
// Part of a larger act, after somebody was asked; nothing happens where nothing went out, or where
// it was asked for no contact.
Result<void> meet_time_to_ask(audit::Act& act, const Request& request);

}  // namespace accord::requests
