#include "base/id.h"

#include <algorithm>

namespace accord {
namespace {

// Crockford's letters: no I, L, O or U. In their order texts sort as the bytes do.
constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t letters_in_id = 26;
constexpr Byte no_letter = 0xFF;
// The bytes as one number. 130 bits for 128: the first letter stands for three.
using Bits = unsigned __int128;
constexpr int bits_in_letter = 5;

// What each letter is worth.
constexpr std::array<Byte, 256> worth = [] {
    std::array<Byte, 256> out{};
    out.fill(no_letter);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        out[static_cast<Byte>(letters[i])] = static_cast<Byte>(i);
    }
    return out;
}();

Error slip() {
    return invalid("That is not the name of anything here.");
}

}  // namespace

IdBytes mint_id(Instant at, Entropy& entropy) {
    IdBytes id;
    entropy.fill(std::span(id.bytes).subspan(6));
    const auto millis = static_cast<std::uint64_t>(std::max<std::int64_t>(at.micros, 0) / 1000);
    for (std::size_t i = 0; i < 6; ++i) {
        id.bytes[i] = static_cast<Byte>(millis >> (40 - 8 * i) & 0xFF);
    }
    id.bytes[6] = static_cast<Byte>((id.bytes[6] & 0x0F) | 0x70);  // version 7
    id.bytes[8] = static_cast<Byte>((id.bytes[8] & 0x3F) | 0x80);  // RFC 9562 variant
    return id;
}

std::string id_text(std::string_view prefix, const IdBytes& id) {
    Bits bits = 0;
    for (const Byte byte : id.bytes) bits = bits << 8 | byte;
    std::string out(prefix.size() + 1 + letters_in_id, '_');
    std::copy(prefix.begin(), prefix.end(), out.begin());
    for (std::size_t i = 0; i < letters_in_id; ++i, bits >>= bits_in_letter)
        out[out.size() - 1 - i] = letters[static_cast<std::size_t>(bits) & 31];
    return out;
}

Result<IdBytes> id_from_text(std::string_view prefix, std::string_view text) {
    if (text.size() != prefix.size() + 1 + letters_in_id) return fail(slip());
    if (not text.starts_with(prefix) or text[prefix.size()] != '_') return fail(slip());
    text.remove_prefix(prefix.size() + 1);
    Bits bits = 0;
    unsigned seen = 0;  // what is no letter is worth more than any
    for (const char letter : text) {
        const auto at = worth[static_cast<Byte>(letter)];
        seen |= at;
        bits = bits << bits_in_letter | at;
    }
    if (seen > 31 or worth[static_cast<Byte>(text.front())] > 7) return fail(slip());
    IdBytes id;
    for (std::size_t i = id.bytes.size(); i-- > 0; bits >>= 8)
        id.bytes[i] = static_cast<Byte>(bits & 0xFF);
    return id;
}

}  // namespace accord
