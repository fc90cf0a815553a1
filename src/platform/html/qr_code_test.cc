#include "platform/html/qr_code.h"

#include <doctest/doctest.h>

#include <string>

using accord::html::qr_code;

TEST_CASE("a QR code is one picture with a label, and the same for the same text") {
    const auto picture =
        qr_code("otpauth://totp/Accord:a@b.example?secret=GEZDGNBV", "For your app");
    CHECK(picture.markup().starts_with("<svg viewBox=\"0 0 "));
    CHECK(picture.markup().find("aria-label=\"For your app\"") != std::string::npos);
    CHECK(picture.markup().find("style") == std::string::npos);
    CHECK(picture == qr_code("otpauth://totp/Accord:a@b.example?secret=GEZDGNBV", "For your app"));
    // The corner mark: seven dark modules in the first row.
    CHECK(picture.markup().find("d=\"M4 4h7v1h-7z") != std::string::npos);
}

TEST_CASE("a text too long for a QR code is no picture") {
    CHECK(qr_code(std::string(8000, 'a'), "Too long").empty());
}
