// SHA-256 (FIPS 180-4). Arithmetic, not machinery, so it may live in base.
#pragma once

#include <array>
#include <compare>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace accord {

struct Digest {
    std::array<Byte, 32> bytes{};

    auto operator<=>(const Digest&) const = default;
    ByteView view() const { return bytes; }
};

Digest digest(ByteView bytes);
Digest digest(std::string_view text);
// HMAC-SHA-256 (RFC 2104).
Digest keyed_digest(ByteView key, ByteView bytes);

std::string hex(const Digest& digest);
// "sha256:9f86d0…": how a digest is written in documents and the ledger.
std::string text(const Digest& digest);
Result<Digest> digest_from_text(std::string_view text);  // takes both spellings

}  // namespace accord
