// The ladder: what happens while an answer does not come. At half the time the person who has it,
// at four fifths their desk, at the end both duty managers and the asker, each by name with a
// number to ring. Pure; the doing of it is in commands_chase.cc.
#pragma once

#include <optional>
#include <string_view>

#include "casework/requests/request.h"
#include "governance/audit/act.h"

namespace accord::requests {

enum class Rung : std::uint8_t { Person, Desk, Managers };
std::string_view word(Rung rung);
std::optional<Rung> rung_from(std::string_view word);
clocks::Part part_of(Rung rung);
std::optional<Rung> after(Rung rung);

// Posts the first step that is still to come, for the time that is waited for now.
Result<void> watch(audit::Act& act, const rulebook::Rulebook& rulebook, const Request& request,
                   const Asked& asked);
// When each step is due, as things stand; none where no answer is timed.
Result<std::optional<Instant>> rung_at(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                                       const Request& request, const Asked& asked, Rung rung);

}  // namespace accord::requests
