// The bare signature. OpenSSL writes ES256 as DER; JOSE wants r and s side by side, 32 bytes each.
#include <openssl/bn.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <array>

#include "base/expect.h"
#include "platform/crypto/jose.h"

namespace accord::crypto::jose {
namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
struct FreePair {
    void operator()(ECDSA_SIG* pair) const { ECDSA_SIG_free(pair); }
};
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;
using Pair = std::unique_ptr<ECDSA_SIG, FreePair>;

constexpr int half_bytes = 32;

// RFC 7518 section 3.5: MGF1 with SHA-256, and a salt as long as the digest.
void pad_as_ps256(EVP_PKEY_CTX* context) {
    expect(EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1);
    expect(EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1);
    expect(EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) == 1);
}

const EVP_MD* digest_for(Algorithm algorithm) {
    return algorithm == Algorithm::EdDSA ? nullptr : EVP_sha256();
}

Bytes side_by_side(const Bytes& der) {
    const auto* at = der.data();
    const Pair pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    expect(pair != nullptr);
    Bytes out(2 * half_bytes);
    expect(BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), out.data(), half_bytes) == half_bytes);
    expect(BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), out.data() + half_bytes, half_bytes) ==
           half_bytes);
    return out;
}

// None for any length but 64.
std::optional<Bytes> as_der(ByteView signature) {
    if (signature.size() != 2 * half_bytes) return std::nullopt;
    const Pair pair(ECDSA_SIG_new());
    auto* r = BN_bin2bn(signature.data(), half_bytes, nullptr);
    auto* s = BN_bin2bn(signature.data() + half_bytes, half_bytes, nullptr);
    expect(ECDSA_SIG_set0(pair.get(), r, s) == 1);  // which then owns them
    const int size = i2d_ECDSA_SIG(pair.get(), nullptr);
    expect(size > 0);
    Bytes out(static_cast<std::size_t>(size));
    auto* to = out.data();
    i2d_ECDSA_SIG(pair.get(), &to);
    return out;
}

}  // namespace

Bytes Key::sign(ByteView message) const {
    expect(private_);
    const Context context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* details = nullptr;
    expect(EVP_DigestSignInit(context.get(), &details, digest_for(algorithm_), nullptr,
                              held_.get()) == 1);
    if (algorithm_ == Algorithm::PS256) pad_as_ps256(details);
    std::size_t size = 0;
    expect(EVP_DigestSign(context.get(), nullptr, &size, message.data(), message.size()) == 1);
    Bytes out(size);
    expect(EVP_DigestSign(context.get(), out.data(), &size, message.data(), message.size()) == 1);
    out.resize(size);
    return algorithm_ == Algorithm::ES256 ? side_by_side(out) : out;
}

bool Key::signed_by(ByteView message, ByteView signature) const {
    std::optional<Bytes> der;
    if (algorithm_ == Algorithm::ES256) {
        der = as_der(signature);
        if (not der) return false;
        signature = *der;
    }
    const Context context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* details = nullptr;
    expect(EVP_DigestVerifyInit(context.get(), &details, digest_for(algorithm_), nullptr,
                                held_.get()) == 1);
    if (algorithm_ == Algorithm::PS256) pad_as_ps256(details);
    return EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(),
                            message.size()) == 1;
}

}  // namespace accord::crypto::jose
