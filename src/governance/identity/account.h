// Account: one person's way in. It says who they are and nothing of what they may do: that comes
// from an appointment (parties/appointment.h) in force today, at a party that is active today.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"

namespace accord::identity {

enum class AccountStanding { Open, Closed };
std::string_view word(AccountStanding standing);
std::optional<AccountStanding> account_standing_from(std::string_view word);

struct Account {
    static constexpr std::string_view id_prefix = "acc";

    Id<Account> id;
    std::string email;  // work e-mail, lower case: how they say who they are
    std::string name;   // as colleagues know them
    AccountStanding standing = AccountStanding::Open;
    Instant made_at;
    std::int64_t version = 0;

    bool open() const { return standing == AccountStanding::Open; }
};

// Trimmed and in lower case; Invalid unless it looks like one address with one '@'.
Result<std::string> work_email(std::string_view typed);

}  // namespace accord::identity
