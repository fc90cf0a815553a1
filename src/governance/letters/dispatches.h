// The shelf of dispatches. Private to the slice.
#pragma once

#include <vector>

#include "governance/audit/act.h"
#include "governance/letters/dispatch.h"

namespace accord::letters {

class Dispatches {
public:
    static Result<void> add(audit::Act& act, const Dispatch& dispatch);
    static Result<Dispatch> find(audit::Reading& reading, const Id<Dispatch>& id);
    // False when it is no longer in the state it was found in.
    static Result<bool> move(audit::Act& act, const Dispatch& dispatch, State from);
    // The latest first.
    static Result<std::vector<Dispatch>> came_back_to(audit::Reading& reading,
                                                      const Id<parties::Party>& sender,
                                                      std::int64_t rows_max);
    static Result<std::vector<Dispatch>> about(audit::Reading& reading, const Reference& about);
};

}  // namespace accord::letters
