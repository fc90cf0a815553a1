// Addresses, postcodes, telephone numbers and guarded words hiding in free text.
//
// A scan finds what it can and never promises to find all: a sender is told what was found and
// asked, and the text with its finds masked is what travels where an exclusion stands.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/shield/exclusion.h"

namespace accord::shield {

enum class Kind : std::uint8_t {
    Guarded,    // words of an exclusion, or a telling part of them (the street without the number)
    Address,    // looks like a street address: a number, a name and a word like Road
    Postcode,   // a whole postcode
    Telephone,  // ten or eleven digits that begin like a telephone number here
};

// Bytes [from, until) of the text.
struct Find {
    std::size_t from = 0;
    std::size_t until = 0;
    Kind kind = Kind::Guarded;
    Guarded what = Guarded::Address;  // what to call it when it is held back

    bool operator==(const Find&) const = default;
};

// The digits of a telephone number as it is dialled here, however it is typed: +44, 0044 and (0)
// are one nought.
std::string telephone_digits(std::string_view typed);

// In the order of the text, none touching another. With no exclusions: what looks like an address,
// a postcode or a telephone number. With them: their words as well.
std::vector<Find> scan(std::string_view text, std::span<const Exclusion> exclusions);

// Whether a find must be held back under these exclusions: guarded words always; what looks like an
// address, a postcode or a telephone number while any exclusion guards a place.
bool must_hold_back(const Find& find, std::span<const Exclusion> exclusions);

// Those of the exclusions that the text gives away whole: of a place every number of it beside its
// street, in any of the ways in which that is said; a telephone number or an e-mail address. Of
// somebody else's safe address, this is what must not be said by the way; a street alone may be
// where others live in the open.
std::vector<Exclusion> said_whole(std::string_view text, std::span<const Exclusion> exclusions);

}  // namespace accord::shield
