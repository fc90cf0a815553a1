// The shelf of reviews of refusals. Private to the slice.
#pragma once

#include <vector>

#include "casework/requests/commands_review.h"

namespace accord::requests {

class Reviews {
public:
    static Result<void> ask(audit::Act& act, const Id<Reply>& reply,
                            const Id<clocks::Clock>& clock);
    static Result<void> decide(audit::Act& act, const Request& request, const Id<Reply>& reply,
                               bool give, const std::string& by, const std::string& words);
    static Result<std::optional<Reviewed>> of(audit::Reading& reading, const Id<Reply>& reply);

    // What still waits for somebody, and its clock.
    struct Waiting {
        Id<Reply> reply;
        Id<Asked> asked;
        std::string refused_by;  // an account
        std::optional<Id<clocks::Clock>> clock;
    };
    static Result<std::vector<Waiting>> waiting_of(audit::Reading& reading, const Id<Asked>& asked);
    static Result<std::optional<Waiting>> waiting(audit::Reading& reading, const Id<Reply>& reply);
    // It is moot: they have replied since, or nobody asks any more.
    static Result<void> end(audit::Act& act, const Id<Reply>& reply);
    // False when it was told before.
    static Result<bool> told_late(audit::Act& act, const Id<Reply>& reply);
};

}  // namespace accord::requests
