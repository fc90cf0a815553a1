// The sign-off board: read whole, and moved one organisation at a time.
#pragma once

#include <string>
#include <vector>

#include "governance/agreement/board.h"
#include "governance/audit/act.h"

namespace accord::agreement {

// Every party that has not left the partnership, by name.
Result<std::vector<BoardLine>> board(audit::Reading& reading, const Agreement& agreement);

struct MoveText {
    Id<Agreement> agreement;
    Id<parties::Party> party;
    Stop stop = Stop::Reading;
    std::string note;
};
// By the party itself, or by whoever keeps the agreement, as they heard it.
Result<void> move_text(Node& node, const audit::Actor& actor, const MoveText& wish);

}  // namespace accord::agreement
