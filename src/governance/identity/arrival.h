// Arrival: someone half way through the door. Who they say they are, until they have shown it.
//
// It lives in the browser's one cookie, sealed, so that nothing is written for a stranger and the
// address in the bar names nobody. It is read back only by us, and only for half an hour.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "governance/identity/invitation.h"
#include "platform/crypto/keys.h"

namespace accord::identity {

struct Arrival {
    std::string email;                         // as typed, made plain; known to us or not
    std::optional<Id<Invitation>> invitation;  // arriving for the first time
    Bytes secret;                              // for the app of someone who is enrolling
    std::string wanted = "/";                  // where they were going
    Instant at;
};

// The cookie's value, and the secret of the forms drawn for it.
std::string seal_arrival(const crypto::Keys& keys, const Arrival& arrival, Entropy& entropy);
// Nothing when it is not one of ours, was changed, or is too old.
std::optional<Arrival> arrival_from(const crypto::Keys& keys, std::string_view cookie, Instant now);

}  // namespace accord::identity
