// Tokens: 256 bits of chance that a person or a browser carries. We keep their digest and never
// them.
#pragma once

#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/world.h"
#include "platform/crypto/seal.h"

namespace accord::crypto {

std::string mint_token(Entropy& entropy);  // 43 characters of base64url
Digest token_digest(std::string_view token);
bool same_token(const Digest& kept, std::string_view given);  // in the same time, whatever is given

// A key for one purpose from the node's: "csrf", "session". Nothing is learnt of one from another.
SealKey key_for(const SealKey& node, std::string_view purpose);

}  // namespace accord::crypto
