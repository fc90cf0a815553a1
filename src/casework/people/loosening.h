// Loosening: that an address or a number which was secret may be known after all. One who answers
// for the organisation asks for it, with why; another agrees. Everything else about what is secret
// goes one way only: no change, file, merge or restoring opens one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/instant.h"
#include "casework/people/person.h"

namespace accord::people {

enum class LooseningState : std::uint8_t { Asked, Agreed, Refused };
std::string_view word(LooseningState state);   // "asked": on the shelf and in the trail
std::string_view words(LooseningState state);  // "Waits for a second person"
std::optional<LooseningState> loosening_state_from(std::string_view word);

struct Loosening {
    static constexpr std::string_view id_prefix = "lsn";

    Id<Loosening> id;
    std::string agency;
    Id<Person> person;
    LooseningState state = LooseningState::Asked;
    Address address;  // as it stood when it was asked for
    std::optional<Reach>
        reach;  // a telephone number or an e-mail address; then there is no address
    std::string why;
    // The organisation that the second word is asked of; none: one's own (docs/adr/0083).
    std::optional<std::string> outside = {};
    Instant asked_at;
    std::string asked_by, asked_name;
    std::optional<Instant> settled_at;
    std::string settled_by, settled_name;
    std::int64_t version = 1;
};

// Why this person may not settle it so; empty: they may.
std::string_view may_not_settle(const Loosening& loosening, std::string_view by, LooseningState to);

// What it is about, in one line, as the page lists it.
std::string one_line(const Loosening& loosening);
// Opens every address of the record that is this place, or every one that is this number. How many
// were secret until now.
int loosen(Person& person, const Loosening& loosening);

}  // namespace accord::people
