// Id<Noun>: the name of one thing: 16 bytes, ordered by time of making (RFC 9562 version 7),
// printed with a prefix: shr_01J8…. Ids are for the program. People are given a Reference
// (reference.h).
#pragma once

#include <array>
#include <compare>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/instant.h"
#include "base/result.h"
#include "base/world.h"

namespace accord {

struct IdBytes {
    std::array<Byte, 16> bytes{};
    auto operator<=>(const IdBytes&) const = default;
};

IdBytes mint_id(Instant at, Entropy& entropy);
std::string id_text(std::string_view prefix, const IdBytes& id);  // prefix_ and 26 characters
Result<IdBytes> id_from_text(std::string_view prefix, std::string_view text);

// A noun gives its prefix: `struct Share { static constexpr std::string_view id_prefix = "shr"; …
// };`
template <class Noun>
struct Id {
    IdBytes value;

    auto operator<=>(const Id&) const = default;
    ByteView view() const { return value.bytes; }
    static Id mint(Instant at, Entropy& entropy) { return {mint_id(at, entropy)}; }
};

template <class Noun>
std::string text(const Id<Noun>& id) {
    return id_text(Noun::id_prefix, id.value);
}

template <class Noun>
Result<Id<Noun>> id_from(std::string_view text) {
    auto bytes = id_from_text(Noun::id_prefix, text);
    if (not bytes) return fail(std::move(bytes).error());
    return Id<Noun>{*bytes};
}

}  // namespace accord
