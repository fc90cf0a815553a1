// JOSE, as little of it as we use: keys as JSON (RFC 7517, 7518, 8037), their thumbprints (RFC
// 7638) and signatures over bytes (RFC 7515), with the payload inside, beside, or beside and
// unencoded (RFC 7797).
//
// The algorithm is the key's, never the message's: a header that names another is refused, and so
// are "none", shared secrets, and every header that we would have to understand and do not.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/json.h"
#include "base/result.h"
#include "base/world.h"

struct evp_pkey_st;

namespace accord::crypto::jose {

enum class Algorithm { ES256, EdDSA, PS256 };

std::string_view word(Algorithm algorithm);  // "ES256", as headers spell it

// One key, for one algorithm: P-256 for ES256, Ed25519 for EdDSA, RSA of 2048 to 4096 bits for
// PS256.
class Key {
public:
    // Public, or private where there is a "d" (not for RSA). The error's field is the member at
    // fault.
    static Result<Key> from_jwk(const Json& jwk);
    static Key mint_p256(Entropy& entropy);
    static Result<Key> from_pkcs8(ByteView der);  // private
    static Result<Key> from_spki(ByteView der);   // public

    Algorithm algorithm() const { return algorithm_; }
    bool can_sign() const { return private_; }
    Json public_jwk() const;         // with "alg", "use" and "kid", which is the thumbprint
    std::string thumbprint() const;  // SHA-256, base64url
    Bytes pkcs8() const;             // the secret itself; only of a key that can sign

    // The bare signature, as JOSE writes it: r and s side by side for ES256. Only of a key that can
    // sign. OpenSSL draws the chance that ES256 and PS256 need, so no two signatures are the same.
    Bytes sign(ByteView message) const;
    bool signed_by(ByteView message, ByteView signature) const;

private:
    friend Result<Key> whole_key(std::shared_ptr<evp_pkey_st> held, bool can_sign);
    Key(std::shared_ptr<evp_pkey_st> held, Algorithm algorithm, bool can_sign)
        : held_(std::move(held)), algorithm_(algorithm), private_(can_sign) {}

    std::shared_ptr<evp_pkey_st> held_;
    Algorithm algorithm_;
    bool private_;
};

// header.payload.signature. The header is written canonically, with "alg" and, unless it is there,
// "kid" added.
std::string sign(const Key& key, const Json& protected_header, ByteView payload);
// header..signature. The header may say "b64": false with "crit": ["b64"]: the payload as it is.
std::string sign_detached(const Key& key, const Json& protected_header, ByteView payload);

// The protected header, when the signature is this key's over this payload; errors say why not.
// A payload given is one that is detached, and then none may be inside.
Result<Json> verify(const Key& key, std::string_view compact_or_detached,
                    std::optional<ByteView> detached_payload);

struct Message {
    Json header;
    Bytes payload;
};

// Verified, and what was inside.
Result<Message> open(const Key& key, std::string_view compact);
// Proves nothing: for finding the key with which to open it.
Result<Message> read_unproven(std::string_view compact);

}  // namespace accord::crypto::jose
