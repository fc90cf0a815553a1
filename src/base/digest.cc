#include "base/digest.h"

#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <memory>

#include "base/expect.h"

namespace accord {
namespace {

constexpr std::string_view spelling = "sha256:";

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};

// To look the method up, and to make room for it, takes longer than to digest a short text.
const EVP_MD* sha256() {
    static const EVP_MD* const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return method;
}

EVP_MD_CTX* room() {
    thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    return context.get();
}

EVP_MAC_CTX* keyed_room() {
    thread_local const std::unique_ptr<EVP_MAC_CTX, FreeContext> context = [] {
        static EVP_MAC* const method = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
        std::unique_ptr<EVP_MAC_CTX, FreeContext> made(EVP_MAC_CTX_new(method));
        char name[] = "SHA256";
        const OSSL_PARAM wishes[] = {OSSL_PARAM_construct_utf8_string("digest", name, 0),
                                     OSSL_PARAM_construct_end()};
        expect(EVP_MAC_CTX_set_params(made.get(), wishes) == 1);
        return made;
    }();
    return context.get();
}

}  // namespace

Digest digest(ByteView bytes) {
    Digest out;
    expect(EVP_DigestInit_ex2(room(), sha256(), nullptr) == 1);
    expect(EVP_DigestUpdate(room(), bytes.data(), bytes.size()) == 1);
    expect(EVP_DigestFinal_ex(room(), out.bytes.data(), nullptr) == 1);
    return out;
}

Digest digest(std::string_view text) {
    return digest(bytes_of(text));
}

Digest keyed_digest(ByteView key, ByteView bytes) {
    static constexpr Byte nothing = 0;  // OpenSSL takes a null key for "the key of last time"
    Digest out;
    std::size_t length = 0;
    const Byte* key_bytes = key.empty() ? &nothing : key.data();
    expect(EVP_MAC_init(keyed_room(), key_bytes, key.size(), nullptr) == 1);
    expect(EVP_MAC_update(keyed_room(), bytes.data(), bytes.size()) == 1);
    expect(EVP_MAC_final(keyed_room(), out.bytes.data(), &length, out.bytes.size()) == 1);
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
