// The shelf of accounts and invitations. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "governance/audit/act.h"
#include "governance/identity/account.h"
#include "governance/identity/invitation.h"
#include "governance/identity/kept_form.h"

namespace accord::identity {

class Accounts {
public:
    static Result<std::optional<Account>> find(audit::Reading& reading, Id<Account> id);
    static Result<std::optional<Account>> by_email(audit::Reading& reading, std::string_view email);
    static Result<std::vector<Account>> open(audit::Reading& reading);  // by name
    static Result<void> add(audit::Act& act, const Account& account);
    static Result<void> close(audit::Act& act, const Account& account);

    static Result<std::optional<Invitation>> invitation(audit::Reading& reading, Id<Invitation> id);
    static Result<std::optional<Invitation>> invitation_by_code(audit::Reading& reading,
                                                                const Digest& code);
    static Result<void> add(audit::Act& act, const Invitation& invitation);
    // Conflict when it has been used already, were it a moment ago.
    static Result<void> use(audit::Act& act, Id<Invitation> invitation);

    static Result<std::optional<KeptForm>> kept_form(audit::Reading& reading, Id<Account> account);
    static Result<void> keep(audit::Act& act, const KeptForm& form);
    static Result<void> drop_kept_form(audit::Act& act, Id<Account> account);
};

}  // namespace accord::identity
