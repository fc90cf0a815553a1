// Who somebody is, by what others know them by.
#include "governance/identity/accounts.h"
#include "governance/identity/commands.h"

namespace accord::identity {

Result<std::optional<Account>> account_with(audit::Reading& reading, std::string_view email) {
    const auto address = work_email(email);
    if (not address) return std::optional<Account>();
    return Accounts::by_email(reading, *address);
}

}  // namespace accord::identity
