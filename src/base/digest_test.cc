#include "base/digest.h"

#include <doctest/doctest.h>

namespace accord {

TEST_CASE("SHA-256 of the standard's own examples") {
    CHECK(hex(digest("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex(digest("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(hex(digest(std::string(1'000'000, 'a'))) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("HMAC-SHA-256 of RFC 4231's examples") {
    const Bytes key(20, 0x0b);
    CHECK(hex(keyed_digest(key, bytes_of("Hi There"))) ==
          "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    CHECK(hex(keyed_digest(bytes_of("Jefe"), bytes_of("what do ya want for nothing?"))) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    CHECK(hex(keyed_digest({}, {})) ==
          "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

TEST_CASE("a digest is read in both spellings") {
    const Digest abc = digest("abc");
    CHECK(text(abc).starts_with("sha256:ba7816bf"));
    CHECK(digest_from_text(text(abc)).value() == abc);
    CHECK(digest_from_text(hex(abc)).value() == abc);
    for (auto slip : {"", "sha256:", "sha256:ba78", "sha512:ba7816bf"}) {
        CHECK_FALSE(digest_from_text(slip).has_value());
    }
}

}  // namespace accord
