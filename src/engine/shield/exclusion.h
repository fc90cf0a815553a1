// Exclusion: something that must not be learnt, and by whom. A safe address, the number it rings
// at, the school that gives the place away, who made the referral.
//
// Source: DfE information sharing advice (2024), golden rule 5: sender and receiver protect the
// identities of people who could be harmed if an abuser learned details.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace accord::shield {

// What kind of thing is guarded. Everything but Referrer gives a place away.
enum class Guarded : std::uint8_t { Address, Telephone, School, Service, Referrer, Email };

struct Exclusion {
    Guarded what = Guarded::Address;
    // The thing itself as it is held: "Flat 3, 14 Alder Court, Marshgate, E17 9QZ". May be empty:
    // then something of this kind is guarded and we do not hold it, so all that looks like it is
    // suspect.
    std::string words;
    // Who must not learn it, as the sender put it. Said to every reader, on the screen and on
    // paper.
    std::string from_whom;

    bool operator==(const Exclusion&) const = default;
};

// "address", "telephone number", "school", "service", "referrer",
// "e-mail address".
std::string_view word(Guarded what);
// What stands in the text where the thing was: "[address held back]".
std::string_view mask_for(Guarded what);
// Whether such a mask stands in the words: whoever reads them is told to ring.
bool has_mask(std::string_view words, Guarded what);

}  // namespace accord::shield
