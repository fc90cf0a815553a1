#include "governance/identity/client.h"

#include <doctest/doctest.h>

#include "platform/crypto/jose.h"
#include "support/counting_entropy.h"

namespace accord::identity {
namespace {

constexpr std::string_view here = "https://accord.example/oauth/token";

struct Given {
    test::CountingEntropy entropy;
    crypto::jose::Key key = crypto::jose::Key::mint_p256(entropy);
    Instant now = {};
    Client client;

    // Registered with a name of its own for its key, or with none.
    explicit Given(Json kid) {
        auto jwk = key.public_jwk();
        jwk.set("kid", std::move(kid));
        client.keys = key_set_from(canonical(jwk)).value();
    }
    Refusal judged(std::string_view kid) const {
        auto claims = Json::object().set("iss", text(client.id)).set("sub", text(client.id));
        claims.set("aud", here).set("jti", "once").set("exp", now.micros / 1'000'000 + 60);
        const auto header = Json::object().set("kid", kid);
        const auto compact = crypto::jose::sign(key, header, bytes_of(canonical(claims)));
        return judge(client, assertion_in(compact).value(), compact, {std::string(here)}, now);
    }
};

}  // namespace

TEST_CASE("a key goes by the name that its owner gave it, and by its thumbprint") {
    const Given named(Json("2026-a"));
    CHECK(named.judged("2026-a") == Refusal::None);
    CHECK(named.judged(named.key.thumbprint()) == Refusal::None);
    CHECK(named.judged("2026-b") == Refusal::WrongSignature);
    const Given unnamed{Json()};
    CHECK(unnamed.judged(unnamed.key.thumbprint()) == Refusal::None);
    CHECK(unnamed.judged("2026-a") == Refusal::WrongSignature);
}

}  // namespace accord::identity
