// Agreement: one published version of a text that organisations sign. Its versions share a
// reference (A-4QH-81T) and are numbered from 1; each keeps its exact bytes and their digest for
// ever.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/id.h"
#include "base/reference.h"

namespace accord::agreement {

enum class Standing {
    Open,        // published: may be read and signed, decides nothing yet
    InForce,     // decides
    Superseded,  // a later version is in force; signatures on it still say "old version"
    Withdrawn,
};
std::string_view word(Standing standing);   // "in_force": how it is stored
std::string_view words(Standing standing);  // "In force": how it is shown
std::optional<Standing> standing_from(std::string_view word);

struct Agreement {
    static constexpr std::string_view id_prefix = "agr";

    Id<Agreement> id;
    Reference reference;
    std::int64_t number = 1;  // of the version, among those of the reference
    std::string uri;
    std::string title;
    std::string version;  // as the text calls itself: "1.0"
    std::int64_t tier = 1;
    Period in_force;  // as the text says; it decides only while it also stands in force
    Date review_due;
    Standing standing = Standing::Open;
    Digest digest;         // what is signed
    std::string document;  // the JSON, byte for byte as published
    Instant published_at;
    std::optional<Instant> in_force_at;
    std::int64_t row_version = 0;

    bool may_be_signed() const {
        return standing == Standing::Open or standing == Standing::InForce;
    }
    bool decides(Date day) const { return standing == Standing::InForce and in_force.has(day); }
};

// The digest as people compare it aloud: "c2f0 91ab 7d3e 0b44", the first sixteen of it.
std::string seal_words(const Digest& digest);

}  // namespace accord::agreement
