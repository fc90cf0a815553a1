// The public vectors of Project Wycheproof, through our own wrappers, when they lie beside the
// project (../shared/data/crypto); otherwise skipped, saying so.
#include <doctest/doctest.h>

#include "base/json.h"
#include "base/limits.h"
#include "platform/crypto/jose.h"
#include "platform/crypto/sign.h"
#include "platform/host/files.h"
#include "support/source_tree.h"

namespace accord::test {
namespace {

std::optional<Json> vectors(const std::string& name) {
    for (const auto* up : {"/../shared/data/crypto/", "/../../shared/data/crypto/"}) {
        const auto content = host::read_file(tree_root() + up + name, limits::document_bytes_max);
        if (not content) continue;
        auto json = parse_json(*content);
        REQUIRE(json.has_value());
        return std::move(*json);
    }
    MESSAGE("skipped: the public vectors are not beside the project (", name, ")");
    return std::nullopt;
}

Bytes unhexed(const Json& json) {
    auto bytes = from_hex(json.text_or());
    REQUIRE(bytes.has_value());
    return std::move(*bytes);
}

struct Tally {
    int valid = 0;
    int invalid = 0;
    int wrong = 0;
};

// Each group has one key; each test says whether its signature holds.
template <class Verify>
Tally run(const Json& file, Verify verify) {
    Tally out;
    for (const auto& group : *file["testGroups"].items()) {
        for (const auto& each : *group["tests"].items()) {
            const bool sound = each["result"].text_or() == "valid";
            ++(sound ? out.valid : out.invalid);
            if (verify(group, unhexed(each["msg"]), unhexed(each["sig"])) == sound) continue;
            ++out.wrong;
            MESSAGE("test ", each["tcId"].integer_or(), ": ", each["comment"].text_or());
        }
    }
    return out;
}

bool by_jose(const Json& group, const Bytes& message, const Bytes& signature) {
    auto by_der = crypto::jose::Key::from_spki(unhexed(group["publicKeyDer"]));
    REQUIRE(by_der.has_value());
    if (group.has("publicKeyJwk")) {
        const auto by_jwk = crypto::jose::Key::from_jwk(group["publicKeyJwk"]);
        REQUIRE(by_jwk.has_value());
        CHECK(by_jwk->thumbprint() == by_der->thumbprint());
    }
    return by_der->signed_by(message, signature);
}

TEST_CASE("Wycheproof: ECDSA P-256 with SHA-256, as JOSE writes it") {
    const auto file = vectors("wycheproof-ecdsa_secp256r1_sha256_p1363.json");
    if (not file) return;
    const auto tally = run(*file, by_jose);
    CHECK(tally.valid == 173);
    CHECK(tally.invalid == 89);
    CHECK(tally.wrong == 0);
}

TEST_CASE("Wycheproof: Ed25519, by JOSE and by the node's own signatures") {
    const auto file = vectors("wycheproof-ed25519.json");
    if (not file) return;
    const auto tally = run(*file, by_jose);
    CHECK(tally.valid == 88);
    CHECK(tally.invalid == 63);
    CHECK(tally.wrong == 0);
    const auto own = run(*file, [](const Json& group, const Bytes& message, const Bytes& mark) {
        const auto bytes = unhexed(group["publicKey"]["pk"]);
        crypto::PublicKey key;
        REQUIRE(bytes.size() == key.bytes.size());
        std::copy(bytes.begin(), bytes.end(), key.bytes.begin());
        return crypto::verify(key, message, mark);
    });
    CHECK(own.wrong == 0);
}

}  // namespace
}  // namespace accord::test
