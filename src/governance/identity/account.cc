#include "governance/identity/account.h"

#include "base/limits.h"
#include "base/text.h"

namespace accord::identity {

std::string_view word(AccountStanding standing) {
    switch (standing) {
        case AccountStanding::Open: return "open";
        case AccountStanding::Closed: return "closed";
    }
    return "closed";
}

std::optional<AccountStanding> account_standing_from(std::string_view word_of) {
    for (const auto standing : {AccountStanding::Open, AccountStanding::Closed}) {
        if (word(standing) == word_of) return standing;
    }
    return std::nullopt;
}

Result<std::string> work_email(std::string_view typed) {
    auto email = lower(trim(typed));
    const auto at = email.find('@');
    const bool shaped = at != std::string::npos and at > 0 and at == email.rfind('@') and
                        email.find('.', at) != std::string::npos and email.back() != '.' and
                        email.find_first_of(" \t\r\n<>\"") == std::string::npos;
    if (email.empty()) return fail(invalid("Enter your work email address", "email"));
    if (not shaped or email.size() > limits::name_characters_max or not is_utf8(email)) {
        return fail(invalid("Enter an email address like name@organisation.example", "email"));
    }
    return email;
}

}  // namespace accord::identity
