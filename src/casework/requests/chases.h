// The shelf of steps of the ladder that were taken. Private to the slice.
#pragma once

#include "casework/requests/commands_chase.h"

namespace accord::requests {

class Chases {
public:
    // False: this step was taken for this time already.
    static Result<bool> take(audit::Act& act, const Id<Asked>& asked, const Climbed& step);
    static Result<std::vector<Climbed>> of(audit::Reading& reading, const Id<Asked>& asked);
};

}  // namespace accord::requests
