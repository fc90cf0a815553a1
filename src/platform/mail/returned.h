// Returned: what a mail server sends back when it could not deliver after all (RFC 3464), read
// from one file of a Maildir. Strangers' bytes: nothing of it is kept or shown but which letter of
// ours it is about and the number of the reason.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/mail/address.h"

namespace accord::mail {

struct Returned {
    std::string key;     // of the letter (letter.h)
    std::string status;  // "5.1.1" (RFC 3463)

    bool operator==(const Returned&) const = default;
};

// None where this is no report, or is one of delay or of success, or is of no letter of ours.
std::optional<Returned> returned(std::string_view message, const Address& from);

}  // namespace accord::mail
