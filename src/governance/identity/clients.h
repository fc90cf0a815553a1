// The shelf of clients and of their used statements. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "governance/audit/act.h"
#include "governance/identity/client.h"

namespace accord::identity {

class Clients {
public:
    static Result<std::optional<Client>> find(audit::Reading& reading, Id<Client> id);
    static Result<std::vector<Client>> all(audit::Reading& reading);  // the oldest first

    static Result<void> add(audit::Act& act, const Client& client);
    // Whether it was live until now.
    static Result<bool> revoke(audit::Act& act, Id<Client> id);
    // Whether it was not used before. Those that have lapsed are forgotten on the way.
    static Result<bool> use(audit::Act& act, Id<Client> client, const Digest& jti, Instant until);
};

}  // namespace accord::identity
