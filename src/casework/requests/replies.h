// The shelf of replies. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "casework/requests/request.h"
#include "governance/audit/act.h"

namespace accord::requests {

class Replies {
public:
    static Result<void> add(audit::Act& act, const Request& request, const Id<Asked>& asked,
                            const Reply& reply);
    // Of one organisation asked, the first first.
    static Result<std::vector<Reply>> of(audit::Reading& reading, const Id<Request>& request,
                                         const Id<Asked>& asked);
};

}  // namespace accord::requests
