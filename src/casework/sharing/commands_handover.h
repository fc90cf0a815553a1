// Stopping an organisation, and what was open: one act suspends it (or lets it leave) and gives
// everything that somebody waits for an owner.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "casework/sharing/commands.h"
#include "casework/sharing/handover.h"

namespace accord::sharing {

// By reference, with whom and by when; nothing that was written is read.
Result<std::vector<OpenShare>> open_of(audit::Reading& reading, Id<parties::Party> party);

enum class Stop { Suspend, Leave };

struct StopParty {
    Id<parties::Party> party;
    std::int64_t version = 0;
    Stop how = Stop::Suspend;
    std::string reason;
    // By OpenShare::key. What is open and not named here (it may have come in meanwhile) goes to
    // the partnership's duty desk: nothing is left without an owner.
    std::map<std::string, Owner> owners;
};
// Who does it is named in what is kept. Gives what was handed over.
Result<std::vector<Handover>> stop(Node& node, const Asker& asker, const StopParty& wish);

Result<std::vector<Handover>> handed_over(audit::Reading& reading, Id<parties::Party> party);
// What this organisation took over and has not yet done; with `desk`, what the partnership's duty
// desk has too.
Result<std::vector<Handover>> taken_over_by(audit::Reading& reading, Id<parties::Party> owner,
                                            bool desk);
Result<Handover> settle(Node& node, const Asker& asker, Id<Handover> id, HandoverOutcome outcome);

}  // namespace accord::sharing
