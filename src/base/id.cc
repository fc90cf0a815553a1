#include "base/id.h"

#include <algorithm>

namespace accord {
namespace {

// Crockford's letters: no I, L, O or U. In their order texts sort as the bytes do.
constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t letters_in_id = 26;
constexpr Byte no_letter = 0xFF;

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
    // 130 bits for 128: two zero bits stand in front.
    std::string out;
    out.reserve(prefix.size() + 1 + letters_in_id);
    out += prefix;
    out += '_';
    std::uint32_t held = 0;
    unsigned count = 2;
    for (Byte byte : id.bytes) {
        held = (held << 8 | byte) & 0xFFFF;
        count += 8;
        while (count >= 5) {
            count -= 5;
            out += letters[held >> count & 31];
        }
    }
    return out;
}

Result<IdBytes> id_from_text(std::string_view prefix, std::string_view text) {
    if (text.size() != prefix.size() + 1 + letters_in_id) return fail(slip());
    if (not text.starts_with(prefix) or text[prefix.size()] != '_') return fail(slip());
    IdBytes id;
    std::uint32_t held = 0;
    unsigned count = 0;
    std::size_t next = 0;
    for (char letter : text.substr(prefix.size() + 1)) {
        const auto at = worth[static_cast<Byte>(letter)];
        if (at == no_letter) return fail(slip());
        const bool first = next == 0 and count == 0;
        if (first and at > 7) return fail(slip());
        held = (held << 5 | at) & 0xFFFF;
        count += first ? 3 : 5;
        if (count >= 8) {
            count -= 8;
            id.bytes[next++] = static_cast<Byte>(held >> count & 0xFF);
        }
    }
    return id;
}

}  // namespace accord
