// The shelf of the rota. Private to the slice.
#pragma once

#include <vector>

#include "casework/requests/cover.h"

namespace accord::requests {

class Turns {
public:
    static Result<void> add(audit::Act& act, const Turn& turn);
    // Those that are not over at this moment, the first first.
    static Result<std::vector<Turn>> of(audit::Reading& reading, const Id<parties::Party>& party,
                                        Instant from);
};

}  // namespace accord::requests
