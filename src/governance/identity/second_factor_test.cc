#include "governance/identity/second_factor.h"

#include <doctest/doctest.h>

using namespace accord;
using namespace accord::identity;

namespace {

const Bytes published_secret = copy(bytes_of("12345678901234567890"));

Instant at_second(std::int64_t second) {
    return Instant{} + seconds(second);
}

}  // namespace

// RFC 6238 appendix B, SHA-1, the last six of its eight digits.
TEST_CASE("codes from an app are those of RFC 6238") {
    struct Vector {
        std::int64_t second;
        std::string_view code;
    };
    constexpr Vector vectors[] = {
        {59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
        {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"},
    };
    for (const auto& vector : vectors) {
        CHECK(time_code(published_secret, time_step(at_second(vector.second))) == vector.code);
    }
}

TEST_CASE("a code is good once, and one step early or late") {
    const auto now = at_second(1111111111);
    const auto step = time_step(now);
    CHECK(accepted_step(published_secret, "050 471", now, -1) == step);
    CHECK(accepted_step(published_secret, "050471", now + seconds(30), -1) == step);
    CHECK(accepted_step(published_secret, "050471", now - seconds(30), -1) == step);
    CHECK_FALSE(accepted_step(published_secret, "050471", now + seconds(90), -1).has_value());
    CHECK_FALSE(accepted_step(published_secret, "050471", now, step).has_value());
    CHECK_FALSE(accepted_step(published_secret, "", now, -1).has_value());
    CHECK_FALSE(accepted_step(published_secret, "05047", now, -1).has_value());
}

TEST_CASE("a printed code is read back however it is typed") {
    const Bytes bytes{0xDE, 0xAD, 0xBE, 0xEF, 0x00, 0x11, 0x22, 0x33, 0x44, 0x55};
    const auto code = printed_code_from(bytes);
    CHECK(code.size() == 19);
    CHECK(printed_code(code).value() == code);
    std::string typed = " ";
    for (const char c : code) {
        if (c != '-') typed += static_cast<char>(c >= 'A' and c <= 'Z' ? c + 32 : c);
    }
    CHECK(printed_code(typed).value() == code);
    CHECK(printed_code("OOOO-IIII-LLLL-0000").value() == "0000-1111-1111-0000");
    CHECK_FALSE(printed_code("").has_value());
    CHECK_FALSE(printed_code("0000-1111-1111-000").has_value());
    CHECK_FALSE(printed_code("0000-1111-1111-00000").has_value());
    CHECK_FALSE(printed_code("0000-1111-1111-000U").has_value());
}

TEST_CASE("recovery codes of one seed are ten, different, and the same again") {
    const Bytes seed(32, 7);
    const auto codes = recovery_codes(seed);
    REQUIRE(codes.size() == 10);
    for (std::size_t i = 1; i < codes.size(); ++i) CHECK(codes[i] != codes[0]);
    CHECK(codes == recovery_codes(seed));
}

TEST_CASE("the fifth wrong code locks, and each lock is longer") {
    const auto now = at_second(1772442000);
    Tries tries;
    for (int i = 0; i < 4; ++i) tries = after_wrong(tries, now);
    CHECK_FALSE(locked(tries, now));
    tries = after_wrong(tries, now);
    CHECK(locked(tries, now));
    CHECK(locked(tries, now + minutes(14)));
    CHECK_FALSE(locked(tries, now + minutes(15)));
    for (int i = 0; i < 5; ++i) tries = after_wrong(tries, now);
    CHECK(tries.locked_until == now + hours(1));
    for (int i = 0; i < 25; ++i) tries = after_wrong(tries, now);
    CHECK(tries.locked_until == now + hours(24));
}

TEST_CASE("the address an app reads names us and the person") {
    CHECK(time_secret_address(published_secret, "a+b@school.example") ==
          "otpauth://totp/Accord:a%2Bb@school.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
          "&issuer=Accord&algorithm=SHA1&digits=6&period=30");
    CHECK(time_secret_words(copy(bytes_of("12345"))) == "GEZD GNBV");
}
