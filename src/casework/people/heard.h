// Heard: what another organisation said, when this one asked it about somebody
// on the list. The rooms that ask come below this one: the door makes these of
// what they know (docs/adr/0061).
#pragma once

#include <string>
#include <vector>

#include "base/instant.h"
#include "base/reference.h"

namespace accord::people {

struct Heard {
    enum class Answer : std::uint8_t {
        Knows,        // whatever of it they could share
        DoesNotKnow,  // they looked, and know nobody of that name
        NothingYet,   // asked, and nothing was said
    };

    std::string organisation;  // its name
    std::string type;          // a code of agency_types
    Answer answer = Answer::NothingYet;
    Instant at;  // when it was said; of nothing yet, when it was asked
    Reference request{'R', ""};
};

}  // namespace accord::people
