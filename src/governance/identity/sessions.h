// The shelf of sessions. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "governance/audit/act.h"
#include "governance/identity/session.h"

namespace accord::identity {

class Sessions {
public:
    static Result<std::optional<Session>> by_token(audit::Reading& reading, const Digest& token);
    // Not ended and not yet over, the newest first.
    static Result<std::vector<Session>> of_account(audit::Reading& reading, Id<Account> account);

    static Result<void> add(audit::Act& act, const Session& session);
    static Result<void> end(audit::Act& act, Id<Session> session);
    // A new token for the same session, proved afresh.
    static Result<void> renew(audit::Act& act, Id<Session> session, const Digest& token,
                              Instant fresh_until);

    // When it was last used, once a minute at most. The one thing written without an act: it is
    // true whether or not anybody reads it, and an entry a minute would bury the trail.
    static Result<void> note_seen(store::Database& database, Id<Session> session, Instant at);
};

}  // namespace accord::identity
