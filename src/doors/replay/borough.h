// Borough: who does what in a replay: the hub's people, and those of the organisations that are
// asked and that come to it. Made by whoever makes the world; nothing here knows which it is.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "casework/requests/commands.h"
#include "governance/parties/party.h"

namespace accord::replay {

using requests::Asker;

struct Agency {
    Id<parties::Party> party;
    Code<rulebook::AgencyType> type;
    std::string phone;
    Asker answering;
    Asker colleague;  // to whom it is given where it is refused: reviewed by `answering`
};

struct Borough {
    Id<parties::Party> hub;
    Asker taking_in, screening, deciding, out_of_hours;
    std::vector<Agency> asked;  // in the order of Planned::answers
    Agency told;                // of early help
    std::map<std::string, Id<parties::Party>, std::less<>> coming;  // by key, as the shape has it
};

}  // namespace accord::replay
