#include "base/digest.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

#include <algorithm>

#include "base/expect.h"

namespace accord {
namespace {
constexpr std::string_view spelling = "sha256:";
}

Digest digest(ByteView bytes) {
    Digest out;
    SHA256(bytes.data(), bytes.size(), out.bytes.data());
    return out;
}

Digest digest(std::string_view text) {
    return digest(bytes_of(text));
}

Digest keyed_digest(ByteView key, ByteView bytes) {
    static constexpr Byte nothing = 0;  // OpenSSL takes a null key for "the key of last time"
    Digest out;
    unsigned length = 0;
    const Byte* key_bytes = key.empty() ? &nothing : key.data();
    expect(HMAC(EVP_sha256(), key_bytes, static_cast<int>(key.size()), bytes.data(), bytes.size(),
                out.bytes.data(), &length) != nullptr);
    expect(length == out.bytes.size());
    return out;
}

std::string hex(const Digest& digest) {
    return hex(digest.view());
}

std::string text(const Digest& digest) {
    return std::string(spelling) + hex(digest);
}

Result<Digest> digest_from_text(std::string_view text) {
    if (text.starts_with(spelling)) text.remove_prefix(spelling.size());
    const auto bytes = from_hex(text);
    Digest out;
    if (not bytes or bytes->size() != out.bytes.size()) {
        return fail(invalid("A SHA-256 digest is 64 hexadecimal digits."));
    }
    std::copy(bytes->begin(), bytes->end(), out.bytes.begin());
    return out;
}

}  // namespace accord
