// Denial: what an answer that was not yes says of itself, so that it can be brought back: signed by
// us, bound to exactly the question that was asked, to whoever asked it, and to a time. A JWS in
// compact form, which whoever carries it neither reads nor changes.
#pragma once

#include <string>

#include "base/digest.h"
#include "doors/api/authzen.h"
#include "governance/parties/party.h"
#include "platform/crypto/keys.h"

namespace accord::api {

struct Denial {
    std::string evaluation;    // evl_…
    Id<parties::Party> asker;  // whose system asked
    Digest bound;
    Instant expires_at;
};

// Subject, action and resource whole, and of the context what a decision looks at.
Digest bound_to(const Evaluation& evaluation);

std::string sealed(const crypto::Keys& keys, const std::string& url, const Denial& denial);
// Invalid when it is none of ours, or was changed.
Result<Denial> unsealed(const crypto::Keys& keys, const std::string& url, std::string_view token);

}  // namespace accord::api
