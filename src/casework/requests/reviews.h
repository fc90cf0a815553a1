// The shelf of reviews of refusals. Private to the slice.
#pragma once

#include "casework/requests/commands_reply.h"

namespace accord::requests {

class Reviews {
public:
    static Result<void> ask(audit::Act& act, const Id<Reply>& reply);
    static Result<void> decide(audit::Act& act, const Request& request, const Id<Reply>& reply,
                               bool give, const std::string& by, const std::string& words);
    static Result<std::optional<Reviewed>> of(audit::Reading& reading, const Id<Reply>& reply);
};

}  // namespace accord::requests
