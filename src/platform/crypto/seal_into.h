// Unsealing where there is room already, for what is too large to be copied about (seal.h).
#pragma once

#include <span>

#include "platform/crypto/seal.h"

namespace accord::crypto {

// So much longer than its content is what is sealed.
inline constexpr std::size_t seal_bytes = 1 + 12 + 16;

// Into just as many bytes as were sealed; what was in them is lost either way.
Result<void> unseal_into(const SealKey& key, const Place& place, ByteView sealed,
                         std::span<Byte> into);

}  // namespace accord::crypto
