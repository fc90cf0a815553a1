// Loosening: that an address which was secret may be known after all. One who answers for the
// organisation asks for it, with why; another agrees. Everything else about a secret address goes
// one way only: no change, file, merge or restoring opens one.
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

// Opens every address of the record that is this place. How many were secret until now.
int loosen(Person& person, const Address& place);

}  // namespace accord::people
