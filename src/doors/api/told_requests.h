// What a system was told on a request of its own, kept for three days: so that the same request
// sent twice is one request with one answer, and so that it can be asked about later. Shelf and
// noun in one: a line of codes and times.
#pragma once

#include <optional>
#include <string>

#include "base/digest.h"
#include "governance/audit/act.h"
#include "governance/parties/party.h"

namespace accord::api {

inline constexpr int told_hours_max = 72;

struct ToldRequest {
    Id<parties::Party> party;  // who asked
    Digest request;            // of its own identifier, and of the system that gave it
    Digest content;            // of all else that it said, but for the person
    std::string decision;      // rqd_…
    std::string answer;        // as JSON, as it was told
    Instant told_at;
    std::optional<Instant> look_by;  // until when somebody must look; none: it was a no
};

class ToldRequests {
public:
    static Result<std::optional<ToldRequest>> find(audit::Reading& reading,
                                                   Id<parties::Party> party, const Digest& request);
    static Result<std::optional<ToldRequest>> of_decision(audit::Reading& reading,
                                                          Id<parties::Party> party,
                                                          std::string_view decision);
    static Result<void> add(audit::Act& act, const ToldRequest& told);
};

// What is older than three days.
Result<void> forget_told(Node& node);

}  // namespace accord::api
