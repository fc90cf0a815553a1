#include "base/bytes.h"

#include <doctest/doctest.h>

namespace accord {

TEST_CASE("bytes are written and read back in four alphabets") {
    // RFC 4648 section 10, and our own without padding.
    const struct {
        std::string_view text, hex, base64, base64url, base32;
    } rows[] = {
        {"", "", "", "", ""},
        {"f", "66", "Zg==", "Zg", "MY"},
        {"fo", "666f", "Zm8=", "Zm8", "MZXQ"},
        {"foo", "666f6f", "Zm9v", "Zm9v", "MZXW6"},
        {"foob", "666f6f62", "Zm9vYg==", "Zm9vYg", "MZXW6YQ"},
        {"fooba", "666f6f6261", "Zm9vYmE=", "Zm9vYmE", "MZXW6YTB"},
        {"foobar", "666f6f626172", "Zm9vYmFy", "Zm9vYmFy", "MZXW6YTBOI"},
        {"\xfb\xff", "fbff", "+/8=", "-_8", "7P7Q"},
    };
    for (const auto& row : rows) {
        const auto bytes = bytes_of(row.text);
        CHECK(hex(bytes) == row.hex);
        CHECK(base64(bytes) == row.base64);
        CHECK(base64url(bytes) == row.base64url);
        CHECK(base32(bytes) == row.base32);
        CHECK(from_hex(row.hex).value() == copy(bytes));
        CHECK(from_base64(row.base64).value() == copy(bytes));
        CHECK(from_base64url(row.base64url).value() == copy(bytes));
    }
}

TEST_CASE("what no writer of ours could have written is refused") {
    for (auto text : {"6", "6G", "AB", " 66"}) CHECK_FALSE(from_hex(text).has_value());
    for (auto text : {"Zg", "Zg=", "Zh==", "Z===", "====", "Zm9v\n", "-_8=", "=Zg="}) {
        CAPTURE(text);
        CHECK_FALSE(from_base64(text).has_value());
    }
    for (auto text : {"Zg==", "Zh", "Z", "+/8", "Zm9vY"}) {
        CHECK_FALSE(from_base64url(text).has_value());
    }
}

TEST_CASE("secrets are the same only when every byte is") {
    CHECK(same_secret(bytes_of("token"), bytes_of("token")));
    CHECK_FALSE(same_secret(bytes_of("token"), bytes_of("tokem")));
    CHECK_FALSE(same_secret(bytes_of("token"), bytes_of("toke")));
    CHECK(same_secret({}, {}));
}

}  // namespace accord
