// Paper: what was uploaded: a scan of an agreement signed with a pen, or evidence that somebody may
// sign. Kept sealed, byte for byte, but that what a photograph's file says beside the picture,
// where it was taken, is left out before anything is kept. A signature on paper counts once a
// second person has looked at it beside what was entered.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "governance/agreement/agreement.h"
#include "governance/parties/party.h"

namespace accord::agreement {

struct Paper {
    static constexpr std::string_view id_prefix = "pap";

    enum class Kind { Authority, Signature };
    enum class Outcome { Taken, Refused };

    Id<Paper> id;
    Kind kind = Kind::Signature;
    std::optional<Id<Agreement>> agreement;
    Id<parties::Party> party;
    std::string name;  // of who signed with a pen
    std::string post;
    std::optional<Date> signed_on;
    std::string media_type;
    std::int64_t size = 0;
    Digest digest;           // of the bytes
    std::string entered_by;  // account
    std::string entered_name;
    Instant entered_at;
    std::optional<std::string> checked_by = {};
    std::optional<Instant> checked_at = {};
    std::optional<Outcome> outcome = {};

    bool waits() const { return kind == Kind::Signature and not outcome; }
};
std::string_view word(Paper::Kind kind);
std::string_view word(Paper::Outcome outcome);

// What the bytes are, by the bytes: a PDF, a JPEG or a PNG; else nothing. What the file calls
// itself is not asked.
std::optional<std::string_view> media_type_of(ByteView bytes);
std::string file_name_of(const Paper& paper);  // "paper-pap_01J8….pdf"

inline constexpr std::size_t paper_bytes_max = 8 * 1024 * 1024;

}  // namespace accord::agreement
