// KeptForm: what someone had typed and sent after their session had run out. It is kept, sealed,
// for them alone, and offered back when they have signed in again: nothing they wrote is lost.
#pragma once

#include <string>

#include "governance/identity/account.h"

namespace accord::identity {

struct KeptForm {
    Id<Account> account;
    std::string path;  // where it was sent
    std::string body;  // as it arrived, urlencoded
    Instant kept_at;
};

}  // namespace accord::identity
