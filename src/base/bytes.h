// Bytes and the three ways we write them as text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace accord {

using Byte = std::uint8_t;
using Bytes = std::vector<Byte>;
using ByteView = std::span<const Byte>;

ByteView bytes_of(std::string_view text);
std::string_view text_of(ByteView bytes);
Bytes copy(ByteView bytes);

std::string hex(ByteView bytes);        // lower case
std::string base64(ByteView bytes);     // RFC 4648 section 4, padded
std::string base64url(ByteView bytes);  // RFC 4648 section 5, without padding
std::string base32(
    ByteView bytes);  // RFC 4648 section 6, without padding: what authenticator apps read

// Each refuses anything its writer could not have written.
Result<Bytes> from_hex(std::string_view text);
Result<Bytes> from_base64(std::string_view text);
Result<Bytes> from_base64url(std::string_view text);

// The same time for any two inputs of one length: for tokens and codes.
bool same_secret(ByteView left, ByteView right);

}  // namespace accord
