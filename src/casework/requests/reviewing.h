// How a review of a refusal begins and ends with what it is a review of. Private to the slice.
#pragma once

#include <string_view>

#include "casework/requests/commands_review.h"

namespace accord::requests {

// Whoever may look at it again is told by name, and has the time of the rulebook for it.
Result<void> ask_for_review(audit::Act& act, const rulebook::Rulebook& rulebook,
                            const Request& request, const Asked& asked, const Reply& refusal);
// None waits any more for this organisation.
Result<void> end_reviews(audit::Act& act, const Asked& asked, std::string_view why);

}  // namespace accord::requests
