// Family: three facts that are never merged. Were they told, and if not why, and when do we look
// again; what do they think; have they agreed to help. None of them is a gate when a child is at
// risk.
//
// Source: DfE information sharing advice (2024), golden rules 2 and 3; ICO ten steps, step 4.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "engine/policy/question.h"

namespace accord::sharing {

enum class Telling : std::uint8_t {
    NotSaid,
    Told,
    WillTell,                // not yet: the sender is reminded the next day
    CouldPutAtRisk,          // no: it could put someone at risk
    CouldHarmInvestigation,  // no: it could harm a police investigation
    CouldNotReach,           // no: could not reach them, and it would cause delay
};
std::string_view word(Telling telling);   // "could-put-at-risk": in forms and on the shelf
std::string_view words(Telling telling);  // "No, it could put someone at risk"
Telling telling_from(std::string_view word);
// As it stands in a share that was sent: "No, it could put someone at risk.".
Telling telling_said(std::string_view words);
bool is_no(Telling telling);  // one of the three, which ask for a line of why

struct Family {
    Telling telling = Telling::NotSaid;
    std::string more;                   // one line, in the sender's words; personal
    std::optional<Date> look_again_on;  // when not told: the day to ask again
    policy::Views views = policy::Views::NotRecorded;
    policy::AgreedToHelp agreed = policy::AgreedToHelp::NotAsked;
    bool operator==(const Family&) const = default;
};

policy::Told told(Telling telling);
// Whether a day is set to ask again: "Not yet" is asked the next day, the three No answers by the
// clock TELL_FAMILY_LATER of the rulebook.
bool looks_again(Telling telling);

}  // namespace accord::sharing
