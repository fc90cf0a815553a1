#include <doctest/doctest.h>

#include <type_traits>

#include "platform/crypto/keys.h"
#include "platform/crypto/seal.h"
#include "platform/crypto/sign.h"
#include "platform/crypto/token.h"
#include "platform/host/files.h"
#include "support/counting_entropy.h"

namespace accord::crypto {
namespace {

TEST_CASE("signatures: RFC 8032 section 7.1, test 2") {
    const auto seed = from_hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    std::array<Byte, 32> bytes{};
    std::copy(seed->begin(), seed->end(), bytes.begin());
    const auto key = SigningKey::from_seed(bytes);
    CHECK(hex(key.public_key().bytes) ==
          "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const Bytes message{0x72};
    const auto signature = key.sign(message);
    CHECK(hex(signature) ==
          "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
          "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    CHECK(verify(key.public_key(), message, signature));
    CHECK_FALSE(verify(key.public_key(), Bytes{0x73}, signature));
    CHECK_FALSE(verify(key.public_key(), message, ByteView(signature).first(63)));
}

// A name that is gone before it is read would bind what is sealed to whatever lies there then.
static_assert(std::is_constructible_v<Place, const char*, const std::string&, const char*>);
static_assert(not std::is_constructible_v<Place, const char*, std::string, const char*>);

TEST_CASE("what is sealed opens in its own place, and in no other") {
    test::CountingEntropy entropy;
    const auto key = SealKey::mint(entropy);
    const Place place{"drafts", "drf_1", "worry"};
    const auto sealed = seal(key, place, "He had a bruise", entropy);
    CHECK(unseal_text(key, place, sealed) == "He had a bruise");
    CHECK(sealed != seal(key, place, "He had a bruise", entropy));
    for (const Place other :
         {Place{"shares", "drf_1", "worry"}, Place{"drafts", "drf_2", "worry"},
          Place{"drafts", "drf_1", "facts"}, Place{"draft", "sdrf_1", "worry"}}) {
        CHECK_FALSE(unseal(key, other, sealed).has_value());
    }
    CHECK_FALSE(unseal(SealKey::mint(entropy), place, sealed).has_value());
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto damaged = sealed;
        damaged[i] ^= 1;
        CHECK_FALSE(unseal(key, place, damaged).has_value());
        CHECK_FALSE(unseal(key, place, ByteView(sealed).first(i)).has_value());
    }
    CHECK(unseal_text(key, place, seal(key, place, "", entropy)) == "");
}

TEST_CASE("a record's key is wrapped for that record") {
    test::CountingEntropy entropy;
    const auto node = SealKey::mint(entropy);
    const auto key = SealKey::mint(entropy);
    const auto wrapped = wrap(node, "per_1", key, entropy);
    CHECK(unwrap(node, "per_1", wrapped) == key);
    CHECK_FALSE(unwrap(node, "per_2", wrapped).has_value());
}

TEST_CASE("tokens differ, and are known by their digest") {
    test::CountingEntropy entropy;
    const auto one = mint_token(entropy);
    CHECK(one.size() == 43);
    CHECK(one != mint_token(entropy));
    CHECK(same_token(token_digest(one), one));
    CHECK_FALSE(same_token(token_digest(one), one + "A"));
    const auto node = SealKey::mint(entropy);
    CHECK_FALSE(key_for(node, "csrf") == key_for(node, "session"));
}

TEST_CASE("the node's keys are made once, for their owner alone") {
    const host::TemporaryFolder folder;
    test::CountingEntropy entropy;
    CHECK(read_keys(folder.path()).error().kind == ErrorKind::NotFound);
    const auto made = keys_in(folder.path(), entropy);
    REQUIRE(made.has_value());
    const auto again = keys_in(folder.path(), entropy);
    REQUIRE(again.has_value());
    CHECK(again->sealing == made->sealing);
    CHECK(again->signing.public_key() == made->signing.public_key());
    const auto path = folder / "node.keys";
    CHECK(host::permissions(path) == 0600u);
    REQUIRE(host::remove_file(path).has_value());
    REQUIRE(host::make_file(path, "not a key file\n", 0600).has_value());
    CHECK(read_keys(folder.path()).error().kind == ErrorKind::Broken);
    REQUIRE(host::remove_file(path).has_value());
    REQUIRE(host::make_file(path, "x", 0644).has_value());
    CHECK(read_keys(folder.path()).error().sentence.find("chmod 600") != std::string::npos);
}

TEST_CASE("a key file of before has a key for statements, and one that names its own keeps it") {
    const host::TemporaryFolder folder;
    test::CountingEntropy entropy;
    const auto made = keys_in(folder.path(), entropy).value();
    const auto drawn = statement_key(made).thumbprint();
    CHECK(statement_key(read_keys(folder.path()).value()).thumbprint() == drawn);
    CHECK(statement_key(mint_keys(entropy)).thumbprint() != drawn);

    const auto own = jose::Key::mint_p256(entropy);
    const auto path = folder / "node.keys";
    const auto before = host::read_file(path, 4096).value();
    REQUIRE(host::write_file(path, before + "statements " + base64(own.pkcs8()) + "\n", 0600));
    CHECK(statement_key(read_keys(folder.path()).value()).thumbprint() == own.thumbprint());
    REQUIRE(host::write_file(path, before + "statements AAAA\n", 0600));
    CHECK(read_keys(folder.path()).error().kind == ErrorKind::Broken);
}

}  // namespace
}  // namespace accord::crypto
