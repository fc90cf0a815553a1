// Address: where someone is or was, dated, confidential or not, and who must not know it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace accord::people {

enum class AddressUse : std::uint8_t { Home, Temporary, Refuge, Former };

struct Address {
    AddressUse use = AddressUse::Home;
    std::string lines;          // "14 Tidal Row, London"
    std::string postcode;       // "E5 0XX"
    std::optional<Date> from;   // as far as known
    std::optional<Date> until;  // not in it
    bool confidential = false;  // never travels until its owner says so
    std::string must_not_know;  // who, in words; empty when nobody is named
    // Unique property reference number: which front door it is, however it is typed. One to twelve
    // digits with no nought in front, or empty. Source: GeoPlace.
    std::string uprn = {};

    bool operator==(const Address&) const = default;
};

// Whether anything of it is known here. Of one that is not, it may still be known that it must not
// be learnt: somebody held it back (shut_home).
bool is_known(const Address& address);
std::string one_line(const Address& address);            // "14 Tidal Row, London E5 0XX"
std::string_view first_half(std::string_view postcode);  // "E5": all that a list of finds shows
// As it is written: "e50xx" is "E5 0XX". What is none of the United Kingdom stays, in capitals.
std::string spelled_postcode(std::string_view typed);
// Takes spaces and noughts in front; none: it is no such number.
std::optional<std::string> uprn(std::string_view typed);
std::string_view code(AddressUse use);               // "home", "temporary", …
AddressUse address_use_from(std::string_view code);  // an unknown code is Home

}  // namespace accord::people
