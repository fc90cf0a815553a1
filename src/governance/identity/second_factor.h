// How a person proves it is them. The kinds are a closed list; two of them are built. Whoever
// builds the next adds its case to `commands.cc` (prove) and its panel to `pages.cc` (ways to sign
// in), and the compiler finds the rest.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/digest.h"
#include "base/id.h"
#include "base/world.h"
#include "governance/identity/account.h"

namespace accord::identity {

enum class FactorKind {
    TimeCode,      // six digits from an authenticator app, RFC 6238
    RecoveryCode,  // ten printed codes, each good once
    Passkey,       // its place is kept: WebAuthn, to be the usual way
    SignOn,        // its place is kept: the organisation's own sign-on, OpenID Connect
    MadeUp,        // demonstration only: one press, and only on made-up data
};
std::string_view word(FactorKind kind);   // "time-code": how it is stored and recorded
std::string_view words(FactorKind kind);  // "a code from your app"
std::optional<FactorKind> factor_kind_from(std::string_view word);
bool built(FactorKind kind);

struct SecondFactor {
    static constexpr std::string_view id_prefix = "fac";

    Id<SecondFactor> id;
    Id<Account> account;
    FactorKind kind = FactorKind::TimeCode;
    Bytes sealed;  // the secret, sealed under the node's key; empty for printed codes
    std::int64_t last_step = -1;  // the newest time step used: a code is good once
    Instant made_at;
};

// ---------------------------------------------------------------- codes from an app (RFC 6238)

inline constexpr int time_code_digits = 6;
inline constexpr int time_code_seconds = 30;

Bytes mint_time_secret(Entropy& entropy);  // 160 bits, as RFC 4226 recommends
std::string time_code(ByteView secret, std::int64_t step);
std::int64_t time_step(Instant now);
// The step a code was made for: the present one, or one either side for slow clocks and slow
// fingers, and newer than the last one used. Takes the same time whether or not it fits.
std::optional<std::int64_t> accepted_step(ByteView secret, std::string_view typed, Instant now,
                                          std::int64_t last_step);
// "otpauth://totp/…": what an app reads from the picture.
std::string time_secret_address(ByteView secret, std::string_view email);
// "JBSW Y3DP …": the same secret, for typing.
std::string time_secret_words(ByteView secret);

// ---------------------------------------------------------------- printed codes

inline constexpr int recovery_codes_count = 10;

// Eighty bits: "7KQ4-22MX-9RTW-HV5C". For invitations and recovery. Takes what people type back:
// any case, any spacing, I and L for 1, O for 0.
std::string mint_printed_code(Entropy& entropy);
std::string printed_code_from(ByteView ten_bytes);
Result<std::string> printed_code(std::string_view typed);
Digest printed_code_digest(std::string_view code);
// The ten recovery codes of one seed, in order. The seed is kept, sealed, only until the person
// says that they have written the codes down; then only digests are.
std::vector<std::string> recovery_codes(ByteView seed);

// ---------------------------------------------------------------- wrong tries

// Wrong codes in a row, by whom they claimed to be (known to us or not: the answer must not
// differ).
struct Tries {
    std::int64_t wrong = 0;
    std::int64_t locks = 0;  // how often it has come to a lock since the last right code
    std::optional<Instant> locked_until;
    bool operator==(const Tries&) const = default;
};
bool locked(const Tries& tries, Instant now);
// Counts one more wrong code. The fifth locks: for 15 minutes, then an hour, four hours, a day.
Tries after_wrong(Tries tries, Instant now);

}  // namespace accord::identity
