#include "platform/crypto/sign.h"

#include <sodium.h>

#include "base/expect.h"

namespace accord::crypto {
namespace {

// libsodium wants the seed and the public key side by side.
std::array<Byte, crypto_sign_SECRETKEYBYTES> pair_of(const std::array<Byte, 32>& seed,
                                                     PublicKey& public_key) {
    std::array<Byte, crypto_sign_SECRETKEYBYTES> pair{};
    expect(sodium_init() >= 0);
    expect(crypto_sign_seed_keypair(public_key.bytes.data(), pair.data(), seed.data()) == 0);
    return pair;
}

}  // namespace

SigningKey SigningKey::mint(Entropy& entropy) {
    std::array<Byte, 32> seed{};
    entropy.fill(seed);
    return from_seed(seed);
}

SigningKey SigningKey::from_seed(const std::array<Byte, 32>& seed) {
    SigningKey key;
    key.seed_ = seed;
    auto pair = pair_of(seed, key.public_);
    sodium_memzero(pair.data(), pair.size());
    return key;
}

Signature SigningKey::sign(ByteView message) const {
    PublicKey same;
    auto pair = pair_of(seed_, same);
    Signature out{};
    crypto_sign_detached(out.data(), nullptr, message.data(), message.size(), pair.data());
    sodium_memzero(pair.data(), pair.size());
    return out;
}

bool verify(const PublicKey& key, ByteView message, ByteView signature) {
    if (signature.size() != crypto_sign_BYTES) return false;
    expect(sodium_init() >= 0);
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(),
                                       key.bytes.data()) == 0;
}

}  // namespace accord::crypto
