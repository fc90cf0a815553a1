// Closeness: that somebody who works here is related to somebody, lives with them or is close to
// them, as they said it themselves. It names whoever it is about as people do, and no record: they
// are not told whether there is one, and one that is made later is meant too (ADR 0071).
//
// What it closes is reading. Nobody is kept from sending a worry by it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/id.h"
#include "base/instant.h"
#include "casework/people/person.h"

namespace accord::people {

enum class Nearness : std::uint8_t { Family, OneHome, Friend, Other };
std::string_view word(Nearness nearness);   // "family": in forms and on the shelf
std::string_view words(Nearness nearness);  // "They are family"
std::optional<Nearness> nearness_from(std::string_view word);
inline constexpr Nearness every_nearness[] = {Nearness::Family, Nearness::OneHome, Nearness::Friend,
                                              Nearness::Other};

struct Closeness {
    static constexpr std::string_view id_prefix = "cls";

    Id<Closeness> id;
    std::string account;
    Nearness nearness = Nearness::Family;
    Name whom;  // as they say it; either part may be empty
    std::optional<BirthDate> born = {};
    Address at = {};    // where whoever it is about lives, as far as it was said
    std::string words;  // in few words; may be empty
    Instant said_at;
};

// What stands in the way of keeping it: too little to know anybody by.
Faults faults_of(const Closeness& said);
Json particulars(const Closeness& said);
Result<Closeness> with_particulars(Closeness said, const Json& json);

// Whether it may be about them: the names, in any form that people use of them, or a part of the
// name and the birth date or the postcode, or the home itself. Birth dates years apart part two.
bool is_meant(const Closeness& said, const Person& person, Date today);

// A home as it can be known again, however it was typed; empty: not enough of it is known.
std::string home_of(std::string_view lines, std::string_view postcode);
// A family name at a postcode, likewise.
std::string family_at(std::string_view family, std::string_view postcode);
// Every home of theirs today, and their family names at it, as the two above.
std::vector<std::string> homes_of(const Person& person, Date today);

}  // namespace accord::people
