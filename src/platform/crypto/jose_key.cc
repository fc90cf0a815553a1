// Keys: JSON to OpenSSL and back. OpenSSL does all the arithmetic; a point that is not on its curve
// and a private key that does not belong to its public one are refused as they come in.
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

#include <array>

#include "base/digest.h"
#include "base/expect.h"
#include "base/freed.h"
#include "platform/crypto/jose.h"

namespace accord::crypto::jose {
namespace {

using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_clear_free>>;
using Group = std::unique_ptr<EC_GROUP, Freed<EC_GROUP_free>>;
using Point = std::unique_ptr<EC_POINT, Freed<EC_POINT_free>>;
using Held = std::shared_ptr<EVP_PKEY>;

constexpr std::size_t coordinate_bytes = 32;
constexpr int modulus_bits_min = 2048;
constexpr int modulus_bits_max = 4096;

Held held(EVP_PKEY* key) {
    return {key, EVP_PKEY_free};
}

Error not_a_key(std::string why, std::string field = {}) {
    return invalid("This is not a key that we can use: " + std::move(why), std::move(field));
}

int whole(std::size_t size) {
    expect(size < (std::size_t{1} << 30));
    return static_cast<int>(size);
}

Number number(ByteView bytes) {
    return Number(BN_bin2bn(bytes.data(), whole(bytes.size()), nullptr));
}

Result<Bytes> member(const Json& jwk, std::string_view name) {
    const auto* text = jwk[name].string();
    if (not text) return fail(not_a_key("its member is missing", std::string(name)));
    auto bytes = from_base64url(*text);
    if (not bytes or bytes->empty() or bytes->size() > modulus_bits_max / 8) {
        return fail(
            not_a_key("its member is not base64url of a fitting length", std::string(name)));
    }
    return std::move(*bytes);
}

Result<Bytes> member_of_32(const Json& jwk, std::string_view name) {
    auto bytes = TRY(member(jwk, name));
    if (bytes.size() != coordinate_bytes) {
        return fail(not_a_key("its member must be 32 bytes", std::string(name)));
    }
    return bytes;
}

// None when OpenSSL will not have it.
Held from_data(const char* type, OSSL_PARAM_BLD* builder, int selection) {
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    expect(parameters and context and EVP_PKEY_fromdata_init(context.get()) == 1);
    EVP_PKEY* out = nullptr;
    if (EVP_PKEY_fromdata(context.get(), &out, selection, parameters.get()) != 1) out = nullptr;
    return held(out);
}

// A "d" of null stands for none: a public key.
Held p256(ByteView x, ByteView y, const BIGNUM* d) {
    Bytes point{POINT_CONVERSION_UNCOMPRESSED};
    point.insert(point.end(), x.begin(), x.end());
    point.insert(point.end(), y.begin(), y.end());
    const Builder builder(OSSL_PARAM_BLD_new());
    expect(OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0) ==
           1);
    expect(OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                            point.size()) == 1);
    if (d) expect(OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, d) == 1);
    return from_data("EC", builder.get(), d ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY);
}

Result<Held> ec_from(const Json& jwk) {
    if (jwk["crv"].text_or() != "P-256") return fail(not_a_key("its curve must be P-256", "crv"));
    const auto x = TRY(member_of_32(jwk, "x"));
    const auto y = TRY(member_of_32(jwk, "y"));
    if (not jwk.has("d")) return p256(x, y, nullptr);
    const auto d = TRY(member_of_32(jwk, "d"));
    return p256(x, y, number(d).get());
}

Result<Held> okp_from(const Json& jwk) {
    if (jwk["crv"].text_or() != "Ed25519") {
        return fail(not_a_key("its curve must be Ed25519", "crv"));
    }
    const auto x = TRY(member_of_32(jwk, "x"));
    if (not jwk.has("d")) {
        return held(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, x.data(), x.size()));
    }
    const auto d = TRY(member_of_32(jwk, "d"));
    const auto out =
        held(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, d.data(), d.size()));
    Bytes made(coordinate_bytes);
    std::size_t size = made.size();
    if (not out or EVP_PKEY_get_raw_public_key(out.get(), made.data(), &size) != 1 or made != x) {
        return fail(not_a_key("its private and public parts are of two keys", "d"));
    }
    return out;
}

Result<Held> rsa_from(const Json& jwk) {
    if (jwk.has("d")) return fail(not_a_key("an RSA key must come without its private part", "d"));
    const auto n = TRY(member(jwk, "n"));
    const auto e = TRY(member(jwk, "e"));
    if (n[0] == 0) return fail(not_a_key("its member begins with a zero", "n"));
    if (e[0] == 0 or e.size() > 4 or e.back() % 2 == 0 or (e.size() == 1 and e[0] < 3)) {
        return fail(not_a_key("its exponent must be an odd number above 2, as 65537 is", "e"));
    }
    const auto modulus = number(n);
    const auto exponent = number(e);
    const Builder builder(OSSL_PARAM_BLD_new());
    expect(OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) == 1);
    expect(OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) == 1);
    return from_data("RSA", builder.get(), EVP_PKEY_PUBLIC_KEY);
}

Bytes number_of(const EVP_PKEY* key, const char* name, std::size_t least) {
    BIGNUM* raw = nullptr;
    expect(EVP_PKEY_get_bn_param(key, name, &raw) == 1);
    const Number value(raw);
    Bytes out(std::max(least, static_cast<std::size_t>(BN_num_bytes(value.get()))));
    expect(BN_bn2binpad(value.get(), out.data(), whole(out.size())) >= 0);
    return out;
}

// The members that make the key what it is: what the thumbprint is of.
Json bare_jwk(const EVP_PKEY* key, Algorithm algorithm) {
    Json out = Json::object();
    if (algorithm == Algorithm::ES256) {
        out.set("crv", "P-256").set("kty", "EC");
        out.set("x", base64url(number_of(key, OSSL_PKEY_PARAM_EC_PUB_X, coordinate_bytes)));
        out.set("y", base64url(number_of(key, OSSL_PKEY_PARAM_EC_PUB_Y, coordinate_bytes)));
        return out;
    }
    if (algorithm == Algorithm::PS256) {
        out.set("e", base64url(number_of(key, OSSL_PKEY_PARAM_RSA_E, 1)));
        out.set("kty", "RSA");
        out.set("n", base64url(number_of(key, OSSL_PKEY_PARAM_RSA_N, 1)));
        return out;
    }
    Bytes x(coordinate_bytes);
    std::size_t size = x.size();
    expect(EVP_PKEY_get_raw_public_key(key, x.data(), &size) == 1);
    return out.set("crv", "Ed25519").set("kty", "OKP").set("x", base64url(x));
}

// What a key says of itself must agree with what it is and with what we would do with it.
Result<void> check_intent(const Json& jwk, Algorithm algorithm) {
    if (jwk.has("alg") and jwk["alg"].text_or() != word(algorithm)) {
        return fail(
            not_a_key("it is for " + std::string(word(algorithm)) + ", and says otherwise", "alg"));
    }
    if (jwk.has("use") and jwk["use"].text_or() != "sig") {
        return fail(not_a_key("it is not for signing", "use"));
    }
    if (not jwk.has("key_ops")) return {};
    if (const auto* operations = jwk["key_ops"].items()) {
        for (const auto& each : *operations) {
            if (each.text_or() == "verify" or each.text_or() == "sign") return {};
        }
    }
    return fail(not_a_key("it is not for signing", "key_ops"));
}

template <class Read>
Held from_der(ByteView der, Read read) {
    const auto* at = der.data();
    auto out = held(read(nullptr, &at, static_cast<long>(der.size())));
    const bool to_the_end = at == der.data() + der.size();
    return to_the_end ? out : nullptr;
}

}  // namespace

// The last door for every key: of a kind we use, and sound.
Result<Key> whole_key(std::shared_ptr<evp_pkey_st> given, bool can_sign) {
    if (not given) return fail(not_a_key("its parts do not make a key"));
    auto algorithm = Algorithm::EdDSA;
    if (EVP_PKEY_is_a(given.get(), "EC")) {
        std::array<char, 32> name{};
        if (EVP_PKEY_get_group_name(given.get(), name.data(), name.size(), nullptr) != 1 or
            std::string_view(name.data()) != "prime256v1") {
            return fail(not_a_key("its curve must be P-256", "crv"));
        }
        algorithm = Algorithm::ES256;
    } else if (EVP_PKEY_is_a(given.get(), "RSA")) {
        const int bits = EVP_PKEY_get_bits(given.get());
        if (bits < modulus_bits_min or bits > modulus_bits_max) {
            return fail(not_a_key("an RSA key must have 2048 to 4096 bits", "n"));
        }
        algorithm = Algorithm::PS256;
    } else if (not EVP_PKEY_is_a(given.get(), "ED25519")) {
        return fail(not_a_key("it must be for ES256, EdDSA or PS256", "kty"));
    }
    const KeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, given.get(), nullptr));
    if (algorithm == Algorithm::ES256 and EVP_PKEY_public_check(context.get()) != 1) {
        return fail(not_a_key("its point is not on its curve", "x"));
    }
    if (can_sign and algorithm != Algorithm::EdDSA and
        EVP_PKEY_pairwise_check(context.get()) != 1) {
        return fail(not_a_key("its private and public parts are of two keys", "d"));
    }
    return Key(std::move(given), algorithm, can_sign);
}

Result<Key> Key::from_jwk(const Json& jwk) {
    if (not jwk.members()) return fail(not_a_key("a key is a JSON object"));
    const auto kind = jwk["kty"].text_or();
    auto read = kind == "EC"    ? ec_from(jwk)
                : kind == "OKP" ? okp_from(jwk)
                : kind == "RSA" ? rsa_from(jwk)
                                : fail(not_a_key("it must be for ES256, EdDSA or PS256", "kty"));
    auto parts = TRY(std::move(read));
    auto key = TRY(whole_key(std::move(parts), jwk.has("d")));
    TRY(check_intent(jwk, key.algorithm()));
    return key;
}

Key Key::mint_p256(Entropy& entropy) {
    const Group group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    std::array<Byte, coordinate_bytes> chance{};
    Number d;
    do {
        entropy.fill(chance);
        d = number(chance);
    } while (BN_is_zero(d.get()) or BN_cmp(d.get(), EC_GROUP_get0_order(group.get())) >= 0);
    OPENSSL_cleanse(chance.data(), chance.size());
    const Point point(EC_POINT_new(group.get()));
    const Number x(BN_new());
    const Number y(BN_new());
    expect(EC_POINT_mul(group.get(), point.get(), d.get(), nullptr, nullptr, nullptr) == 1);
    expect(EC_POINT_get_affine_coordinates(group.get(), point.get(), x.get(), y.get(), nullptr) ==
           1);
    Bytes left(coordinate_bytes);
    Bytes right(coordinate_bytes);
    expect(BN_bn2binpad(x.get(), left.data(), coordinate_bytes) == coordinate_bytes);
    expect(BN_bn2binpad(y.get(), right.data(), coordinate_bytes) == coordinate_bytes);
    auto key = whole_key(p256(left, right, d.get()), true);
    expect(key.has_value());
    return std::move(*key);
}

Result<Key> Key::from_pkcs8(ByteView der) {
    const auto read = [](EVP_PKEY** out, const Byte** at, long size) -> EVP_PKEY* {
        auto* info = d2i_PKCS8_PRIV_KEY_INFO(nullptr, at, size);
        auto* key = info ? EVP_PKCS82PKEY(info) : nullptr;
        PKCS8_PRIV_KEY_INFO_free(info);
        if (out) *out = key;
        return key;
    };
    return whole_key(from_der(der, read), true);
}

Result<Key> Key::from_spki(ByteView der) {
    return whole_key(from_der(der, d2i_PUBKEY), false);
}

Json Key::public_jwk() const {
    auto out = bare_jwk(held_.get(), algorithm_);
    return out.set("alg", word(algorithm_)).set("use", "sig").set("kid", thumbprint());
}

std::string Key::thumbprint() const {
    return base64url(digest(canonical(bare_jwk(held_.get(), algorithm_))).view());
}

Bytes Key::pkcs8() const {
    expect(private_);
    auto* info = EVP_PKEY2PKCS8(held_.get());
    Byte* raw = nullptr;
    const int size = i2d_PKCS8_PRIV_KEY_INFO(info, &raw);
    PKCS8_PRIV_KEY_INFO_free(info);
    expect(size > 0);
    Bytes out(raw, raw + size);
    OPENSSL_clear_free(raw, static_cast<std::size_t>(size));
    return out;
}

}  // namespace accord::crypto::jose
