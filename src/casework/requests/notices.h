// The shelf of notices, and telling: a notice kept in the same act as what it is about. Private to
// the slice.
#pragma once

#include <vector>

#include "casework/requests/notice.h"
#include "casework/requests/request.h"
#include "governance/audit/act.h"

namespace accord::requests {

class Notices {
public:
    static Result<void> add(audit::Act& act, const Notice& notice);
    // Not yet seen, the latest first.
    static Result<std::vector<Notice>> unseen_of(audit::Reading& reading,
                                                 const Id<parties::Party>& party,
                                                 std::int64_t rows_max);
    static Result<std::vector<Notice>> about(audit::Reading& reading, const Id<Request>& request);
    static Result<void> seen_about(audit::Act& act, const std::string& about,
                                   const Id<parties::Party>& party);
    static Result<void> seen(audit::Act& act, const Id<Request>& request,
                             const Id<parties::Party>& party);
};

struct Tell {
    std::string kind;
    Id<parties::Party> party;
    std::string about;
    std::optional<Instant> due_at = std::nullopt;
    std::string account = {};  // empty: whoever is on duty
    std::string name = {};
    std::string phone = {};
};
// Keeps the notice and records that it was given; whoever it is for is found in the directory when
// the wish does not say.
Result<void> tell(audit::Act& act, const Request& request, Tell wish);
// What was told about one thing of it, a disagreement, and not about the rest.
template <class What>
Result<void> mark_seen_about(audit::Act& act, const Id<What>& about,
                             const Id<parties::Party>& party) {
    return Notices::seen_about(act, text(about), party);
}
Result<void> mark_seen(audit::Act& act, const Id<Request>& request,
                       const Id<parties::Party>& party);

}  // namespace accord::requests
