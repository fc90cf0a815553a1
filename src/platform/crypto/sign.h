// Ed25519 signatures (RFC 8032), by libsodium.
#pragma once

#include <array>
#include <compare>

#include "base/bytes.h"
#include "base/world.h"

namespace accord::crypto {

struct PublicKey {
    std::array<Byte, 32> bytes{};
    auto operator<=>(const PublicKey&) const = default;
};

using Signature = std::array<Byte, 64>;

class SigningKey {
public:
    static SigningKey mint(Entropy& entropy);
    static SigningKey from_seed(const std::array<Byte, 32>& seed);

    const PublicKey& public_key() const { return public_; }
    const std::array<Byte, 32>& seed() const {
        return seed_;
    }  // the secret itself: for the key file
    Signature sign(ByteView message) const;

private:
    std::array<Byte, 32> seed_{};
    PublicKey public_;
};

// False for a signature of any other length, too.
bool verify(const PublicKey& key, ByteView message, ByteView signature);

}  // namespace accord::crypto
