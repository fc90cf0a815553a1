// Opening: that a record is not closed to a colleague after all, with why. One who answers for the
// organisation asks for it and another agrees; neither is the colleague. It can be ended by one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/instant.h"
#include "casework/people/person.h"

namespace accord::people {

enum class OpeningState : std::uint8_t { Asked, Open, Refused, Ended };
std::string_view word(OpeningState state);   // "asked": on the shelf and in the trail
std::string_view words(OpeningState state);  // "Waits for a second person"
std::optional<OpeningState> opening_state_from(std::string_view word);

struct Opening {
    static constexpr std::string_view id_prefix = "opn";

    Id<Opening> id;
    std::string agency;
    std::string account;  // to whom
    Id<Person> person;
    OpeningState state = OpeningState::Asked;
    std::string why;
    Instant asked_at;
    std::string asked_by, asked_name;
    std::optional<Instant> settled_at;
    std::string settled_by, settled_name;
    std::int64_t version = 1;
};

// Why this person may not go on to this state; empty: they may.
std::string_view may_not_settle(const Opening& opening, std::string_view by, OpeningState to);

}  // namespace accord::people
