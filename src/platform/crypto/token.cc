#include "platform/crypto/token.h"

namespace accord::crypto {

std::string mint_token(Entropy& entropy) {
    std::array<Byte, 32> chance{};
    entropy.fill(chance);
    return base64url(chance);
}

Digest token_digest(std::string_view token) {
    return digest(token);
}

bool same_token(const Digest& kept, std::string_view given) {
    return same_secret(kept.view(), token_digest(given).view());
}

SealKey key_for(const SealKey& node, std::string_view purpose) {
    return {keyed_digest(ByteView(node.bytes), bytes_of("accord key for " + std::string(purpose)))
                .bytes};
}

}  // namespace accord::crypto
