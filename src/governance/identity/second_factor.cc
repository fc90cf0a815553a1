#include "governance/identity/second_factor.h"

#include <liboath/oath.h>

#include <array>
#include <cstdlib>

#include "base/expect.h"
#include "base/limits.h"
#include "base/text.h"

namespace accord::identity {

namespace {

struct KindRow {
    FactorKind kind;
    std::string_view word;
    std::string_view words;
    bool built;
};

constexpr KindRow kinds[] = {
    {FactorKind::TimeCode, "time-code", "a code from your app", true},
    {FactorKind::RecoveryCode, "recovery-code", "a printed recovery code", true},
    {FactorKind::Passkey, "passkey", "a passkey", false},
    {FactorKind::SignOn, "sign-on", "your organisation’s own sign-in", false},
    {FactorKind::MadeUp, "made-up", "made-up person", true},
};

const KindRow& row_of(FactorKind kind) {
    for (const auto& row : kinds) {
        if (row.kind == kind) return row;
    }
    expect(false);
    return kinds[0];
}

}  // namespace

std::string_view word(FactorKind kind) {
    return row_of(kind).word;
}
std::string_view words(FactorKind kind) {
    return row_of(kind).words;
}
bool built(FactorKind kind) {
    return row_of(kind).built;
}

std::optional<FactorKind> factor_kind_from(std::string_view word_of) {
    for (const auto& row : kinds) {
        if (row.word == word_of) return row.kind;
    }
    return std::nullopt;
}

Bytes mint_time_secret(Entropy& entropy) {
    Bytes secret(20);
    entropy.fill(secret);
    return secret;
}

std::int64_t time_step(Instant now) {
    return now.micros / (time_code_seconds * 1'000'000LL);
}

std::string time_code(ByteView secret, std::int64_t step) {
    std::array<char, time_code_digits + 1> out{};
    // The library counts in steps when given a step of one second and the step's number as the
    // time.
    const int outcome =
        oath_hotp_generate(reinterpret_cast<const char*>(secret.data()), secret.size(),
                           static_cast<std::uint64_t>(step), time_code_digits, false,
                           OATH_HOTP_DYNAMIC_TRUNCATION, out.data());
    expect(outcome == OATH_OK);
    return std::string(out.data());
}

std::optional<std::int64_t> accepted_step(ByteView secret, std::string_view typed, Instant now,
                                          std::int64_t last_step) {
    std::string digits;
    for (const char c : typed) {
        if (c >= '0' and c <= '9') digits += c;
    }
    const auto present = time_step(now);
    std::optional<std::int64_t> accepted;
    for (auto step = present - 1; step <= present + 1; ++step) {
        const auto right = time_code(secret, step);
        const bool same = same_secret(bytes_of(right), bytes_of(digits));
        if (same and step > last_step and not accepted) accepted = step;
    }
    return accepted;
}

std::string time_secret_address(ByteView secret, std::string_view email) {
    std::string label;
    for (const char c : email) {
        const bool plain = (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or
                           (c >= '0' and c <= '9') or c == '.' or c == '-' or c == '_' or c == '@';
        if (plain) {
            label += c;
        } else {
            const Byte byte = static_cast<Byte>(c);
            label += "%" + upper(hex(ByteView(&byte, 1)));
        }
    }
    return "otpauth://totp/Accord:" + label + "?secret=" + base32(secret) +
           "&issuer=Accord&algorithm=SHA1&digits=6&period=30";
}

std::string time_secret_words(ByteView secret) {
    const auto letters = base32(secret);
    std::string out;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (i > 0 and i % 4 == 0) out += ' ';
        out += letters[i];
    }
    return out;
}

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // no I, L, O, U
constexpr std::size_t printed_bytes = 10;
constexpr std::size_t printed_characters = 16;

}  // namespace

std::string printed_code_from(ByteView ten_bytes) {
    expect(ten_bytes.size() == printed_bytes);
    std::string out;
    unsigned held = 0;
    int bits = 0;
    for (const Byte byte : ten_bytes) {
        held = (held << 8 | byte) & 0xFFFFu;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            if (out.size() % 5 == 4) out += '-';
            out += alphabet[held >> bits & 31u];
        }
    }
    return out;
}

std::string mint_printed_code(Entropy& entropy) {
    std::array<Byte, printed_bytes> bytes{};
    entropy.fill(bytes);
    return printed_code_from(bytes);
}

Result<std::string> printed_code(std::string_view typed) {
    std::string out;
    std::size_t taken = 0;
    for (char c : upper(typed)) {
        if (c == ' ' or c == '-' or c == '\t' or c == '\r' or c == '\n') continue;
        if (c == 'I' or c == 'L') c = '1';
        if (c == 'O') c = '0';
        if (alphabet.find(c) == std::string_view::npos or taken == printed_characters) taken = 99;
        if (taken == 99) break;
        if (taken > 0 and taken % 4 == 0) out += '-';
        out += c;
        ++taken;
    }
    if (taken != printed_characters) {
        return fail(invalid("Enter the code as printed: four groups of four", "code"));
    }
    return out;
}

Digest printed_code_digest(std::string_view code) {
    return digest(std::string("accord printed code\n").append(code));
}

std::vector<std::string> recovery_codes(ByteView seed) {
    std::vector<std::string> out;
    for (int number = 1; number <= recovery_codes_count; ++number) {
        const auto words_of = "accord recovery code " + std::to_string(number);
        const auto bytes = keyed_digest(seed, bytes_of(words_of));
        out.push_back(printed_code_from(bytes.view().first(printed_bytes)));
    }
    return out;
}

bool locked(const Tries& tries, Instant now) {
    return tries.locked_until and now < *tries.locked_until;
}

Tries after_wrong(Tries tries, Instant now) {
    constexpr std::array<Duration, 4> locks = {minutes(15), hours(1), hours(4), hours(24)};
    ++tries.wrong;
    if (tries.wrong < limits::code_tries_max) return tries;
    const auto place = std::min(static_cast<std::size_t>(tries.locks), locks.size() - 1);
    tries.locked_until = now + locks[place];
    tries.wrong = 0;
    ++tries.locks;
    return tries;
}

}  // namespace accord::identity
