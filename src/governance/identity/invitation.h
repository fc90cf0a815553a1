// Invitation: one printed code, good once and for a fortnight, that makes an account and gives it
// its first post. We keep the code's digest; the paper keeps the code.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "governance/parties/party.h"

namespace accord::identity {

struct Invitation {
    static constexpr std::string_view id_prefix = "inv";

    Id<Invitation> id;
    Digest code;
    std::string email;
    std::string name;
    Id<parties::Party> party;
    Code<rulebook::Role> role;
    std::string post;
    Instant made_at;
    Instant until;
    std::optional<Instant> used_at;

    bool good(Instant now) const { return not used_at and now < until; }
};

}  // namespace accord::identity
