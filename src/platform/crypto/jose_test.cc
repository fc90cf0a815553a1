#include "platform/crypto/jose.h"

#include <doctest/doctest.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "base/text.h"
#include "support/counting_entropy.h"

namespace accord::crypto::jose {
namespace {

Json read(std::string_view text) {
    auto json = parse_json(text);
    REQUIRE(json.has_value());
    return std::move(*json);
}

Key key_of(std::string_view jwk) {
    auto key = Key::from_jwk(read(jwk));
    REQUIRE(key.has_value());
    return std::move(*key);
}

Key rsa_key() {
    auto* made = EVP_RSA_gen(2048);
    auto* info = EVP_PKEY2PKCS8(made);
    Byte* der = nullptr;
    const int size = i2d_PKCS8_PRIV_KEY_INFO(info, &der);
    auto key = Key::from_pkcs8(ByteView(der, static_cast<std::size_t>(size)));
    OPENSSL_free(der);
    PKCS8_PRIV_KEY_INFO_free(info);
    EVP_PKEY_free(made);
    REQUIRE(key.has_value());
    return std::move(*key);
}

constexpr auto rfc7515_a3 = R"({"kty":"EC","crv":"P-256",
    "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    "d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"})";
constexpr auto rfc8037_a1 = R"({"kty":"OKP","crv":"Ed25519",
    "d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
    "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})";
constexpr auto rfc7638_3_1 = R"({"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78L)"
                             R"(hWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhM)"
                             R"(stn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2Q)"
                             R"(vzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD0)"
                             R"(8qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1)"
                             R"(jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256"})";

TEST_CASE("JOSE: the examples of RFC 7515 A.3, RFC 8037 A.4 and RFC 7638 3.1") {
    const auto ec = key_of(rfc7515_a3);
    const auto opened = open(
        ec,
        "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxl"
        "LmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISl"
        "SApmWQxfKTUJqPP3-Kg6NU1Q");
    REQUIRE(opened.has_value());
    CHECK(read(text_of(opened->payload))["iss"].text_or() == "joe");

    const auto okp = key_of(rfc8037_a1);
    CHECK(okp.thumbprint() == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    const std::string signed_text =
        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PG"
        "cvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
    CHECK(open(okp, signed_text).has_value());
    const auto detached = split(signed_text, '.');
    CHECK(verify(okp, std::string(detached[0]) + ".." + std::string(detached[2]),
                 bytes_of("Example of Ed25519 signing"))
              .has_value());

    auto rsa = read(rfc7638_3_1);
    CHECK(Key::from_jwk(rsa).error().field == "alg");
    rsa.set("alg", "PS256");
    CHECK(Key::from_jwk(rsa)->thumbprint() == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
}

TEST_CASE(
    "JOSE: what a key signs it verifies, inside, beside and unencoded; and no other key does") {
    test::CountingEntropy entropy;
    const auto other = Key::mint_p256(entropy);
    const auto payload = bytes_of("may we? yes.");
    auto unencoded = Json::object();
    unencoded.set("b64", false).set("crit", Json::array().add("b64"));
    for (const auto& key : {Key::mint_p256(entropy), key_of(rfc8037_a1), rsa_key()}) {
        CAPTURE(word(key.algorithm()));
        const auto inside = sign(key, Json::object().set("typ", "JWT"), payload);
        const auto opened = open(key, inside);
        REQUIRE(opened.has_value());
        CHECK(text_of(opened->payload) == "may we? yes.");
        CHECK(opened->header["kid"].text_or() == key.thumbprint());
        CHECK(opened->header["typ"].text_or() == "JWT");
        CHECK_FALSE(open(other, inside).has_value());
        for (const auto& header : {Json::object(), unencoded}) {
            const auto beside = sign_detached(key, header, payload);
            CHECK(split(beside, '.')[1].empty());
            CHECK(verify(key, beside, payload).has_value());
            CHECK_FALSE(verify(key, beside, bytes_of("may we? no.")).has_value());
            CHECK_FALSE(verify(key, beside, std::nullopt).has_value());
            CHECK_FALSE(verify(other, beside, payload).has_value());
            CHECK_FALSE(verify(key, inside, payload).has_value());
        }
        for (std::size_t i = 0; i < inside.size(); ++i) {
            auto damaged = inside;
            damaged[i] = damaged[i] == 'A' ? 'B' : 'A';
            CHECK_FALSE(open(key, damaged).has_value());
        }
    }
}

TEST_CASE("JOSE: a key goes out and comes in as it was, and its secret only as PKCS #8") {
    test::CountingEntropy entropy;
    for (const auto& key : {Key::mint_p256(entropy), key_of(rfc8037_a1), rsa_key()}) {
        const auto again = Key::from_pkcs8(key.pkcs8());
        REQUIRE(again.has_value());
        CHECK(again->thumbprint() == key.thumbprint());
        CHECK(again->can_sign());
        CHECK_FALSE(key.public_jwk().has("d"));
        const auto known = Key::from_jwk(key.public_jwk());
        REQUIRE(known.has_value());
        CHECK_FALSE(known->can_sign());
        CHECK(open(*known, sign(key, Json::object(), bytes_of("x"))).has_value());
        auto cut = key.pkcs8();
        cut.pop_back();
        CHECK_FALSE(Key::from_pkcs8(cut).has_value());
        cut = key.pkcs8();
        cut.push_back(0);
        CHECK_FALSE(Key::from_pkcs8(cut).has_value());
    }
}

TEST_CASE("JOSE: keys that are not taken, and the member that is named") {
    const struct {
        const char* change;
        const char* member;
    } cases[] = {
        {R"({"crv":"P-384"})", "crv"},
        {R"({"kty":"oct"})", "kty"},
        {R"({"x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEV"})", "x"},  // a bit too many
        {R"({"x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvR"})", "x"},     // too short
        {R"({"x":7})", "x"},
        {R"({"d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LM"})", "d"},  // of another key
        {R"({"d":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})", ""},
        {R"({"alg":"EdDSA"})", "alg"},
        {R"({"use":"enc"})", "use"},
        {R"({"key_ops":["deriveKey"]})", "key_ops"},
    };
    for (const auto& each : cases) {
        INFO(std::string(each.change));
        auto jwk = read(rfc7515_a3);
        const auto change = read(each.change);
        for (const auto& [name, value] : *change.members()) jwk.set(name, value);
        const auto key = Key::from_jwk(jwk);
        REQUIRE_FALSE(key.has_value());
        if (each.member[0]) CHECK(key.error().field == each.member);
    }
    // A point that is on no curve.
    auto off = read(rfc7515_a3);
    off.set("y", off["x"]).set("d", Json());
    CHECK_FALSE(Key::from_jwk(off).has_value());
    CHECK(Key::from_jwk(read(R"({"kty":"RSA","n":"0vx7","e":"AQAB"})")).error().field == "n");
    CHECK(Key::from_jwk(read(R"({"kty":"RSA","n":"0vx7","e":"AQ"})")).error().field == "e");
    CHECK_FALSE(Key::from_jwk(read("[]")).has_value());
}

TEST_CASE("JOSE: what a header may not ask of us") {
    const auto key = key_of(rfc8037_a1);
    const auto signed_with = [&](std::string_view header) {
        const auto front = base64url(bytes_of(header)) + "." + base64url(bytes_of("x"));
        return front + "." + base64url(key.sign(bytes_of(front)));
    };
    CHECK(open(key, signed_with(R"({"alg":"EdDSA"})")).has_value());
    for (const auto* header : {
             R"({"alg":"none"})",
             R"({"alg":"HS256"})",
             R"({"alg":"ES256"})",
             R"({"alg":"eddsa"})",
             R"({})",
             R"([])",
             R"({"alg":"EdDSA","alg":"EdDSA"})",
             R"({"alg":"EdDSA","crit":[]})",
             R"({"alg":"EdDSA","crit":["exp"],"exp":1})",
             R"({"alg":"EdDSA","crit":["b64"]})",
             R"({"alg":"EdDSA","b64":true})",
             R"({"alg":"EdDSA","b64":false,"crit":["b64"]})",
             R"({"alg":"EdDSA","b64":true,"crit":["b64","b64"]})",
             R"({"alg":"EdDSA","b64":"no","crit":["b64"]})",
         }) {
        INFO(std::string(header));
        CHECK_FALSE(open(key, signed_with(header)).has_value());
    }
    const auto sound = signed_with(R"({"alg":"EdDSA"})");
    for (const auto& odd : {sound + "=", sound + ".", "." + sound, std::string(), std::string(".."),
                            sound.substr(0, sound.rfind('.')) + "."}) {
        CHECK_FALSE(open(key, odd).has_value());
    }
}

}  // namespace
}  // namespace accord::crypto::jose
