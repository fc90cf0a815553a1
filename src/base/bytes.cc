#include "base/bytes.h"

#include <array>

namespace accord {
namespace {

constexpr std::string_view hex_letters = "0123456789abcdef";
constexpr std::string_view base32_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view base64_letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view base64url_letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// Groups of `bits` from the stream of bytes, high bits first; the last group is filled with zeros.
std::string in_groups(ByteView bytes, unsigned bits, std::string_view letters) {
    std::string out;
    out.reserve(bytes.size() * 8 / bits + 1);
    std::uint32_t held = 0;
    unsigned count = 0;
    for (Byte byte : bytes) {
        held = (held << 8 | byte) & 0xFFFF;
        count += 8;
        while (count >= bits) {
            count -= bits;
            out += letters[(held >> count) & ((1u << bits) - 1)];
        }
    }
    if (count > 0) out += letters[(held << (bits - count)) & ((1u << bits) - 1)];
    return out;
}

Result<Bytes> from_groups_of_six(std::string_view text, std::string_view letters,
                                 std::string_view name) {
    Bytes out;
    out.reserve(text.size() * 3 / 4);
    std::uint32_t held = 0;
    unsigned count = 0;
    for (char letter : text) {
        const auto at = letters.find(letter);
        if (at == std::string_view::npos) {
            return fail(
                invalid(std::string(name) + " has a character that does not belong there."));
        }
        held = (held << 6 | static_cast<std::uint32_t>(at)) & 0xFFFF;
        count += 6;
        if (count >= 8) {
            count -= 8;
            out.push_back(static_cast<Byte>(held >> count & 0xFF));
        }
    }
    // One spare letter, or spare bits that are not zero, were never written by us.
    if (count >= 6 or (held & ((1u << count) - 1)) != 0) {
        return fail(invalid(std::string(name) + " is cut short or has bits to spare."));
    }
    return out;
}

int hex_value(char letter) {
    const auto at = hex_letters.find(letter);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace

ByteView bytes_of(std::string_view text) {
    return {reinterpret_cast<const Byte*>(text.data()), text.size()};
}

std::string_view text_of(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Bytes copy(ByteView bytes) {
    return {bytes.begin(), bytes.end()};
}

std::string hex(ByteView bytes) {
    return in_groups(bytes, 4, hex_letters);
}

std::string base64(ByteView bytes) {
    std::string out = in_groups(bytes, 6, base64_letters);
    while (out.size() % 4 != 0) out += '=';
    return out;
}

std::string base64url(ByteView bytes) {
    return in_groups(bytes, 6, base64url_letters);
}

std::string base32(ByteView bytes) {
    return in_groups(bytes, 5, base32_letters);
}

Result<Bytes> from_hex(std::string_view text) {
    if (text.size() % 2 != 0) return fail(invalid("Hexadecimal text comes in pairs."));
    Bytes out;
    out.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hex_value(text[i]);
        const int low = hex_value(text[i + 1]);
        if (high < 0 or low < 0) return fail(invalid("Hexadecimal text is 0 to 9 and a to f."));
        out.push_back(static_cast<Byte>(high * 16 + low));
    }
    return out;
}

Result<Bytes> from_base64(std::string_view text) {
    if (text.size() % 4 != 0) return fail(invalid("Base64 text comes in fours."));
    for (int padding = 0; padding < 2 and text.ends_with('='); ++padding) text.remove_suffix(1);
    return from_groups_of_six(text, base64_letters, "Base64 text");
}

Result<Bytes> from_base64url(std::string_view text) {
    return from_groups_of_six(text, base64url_letters, "Base64url text");
}

bool same_secret(ByteView left, ByteView right) {
    if (left.size() != right.size()) return false;
    volatile Byte difference = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        difference = static_cast<Byte>(difference | (left[i] ^ right[i]));
    }
    return difference == 0;
}

}  // namespace accord
