// The verbs of what was said: write a call down, confirm or add, put it in writing.
#pragma once

#include <vector>

#include "casework/requests/commands.h"
#include "casework/requests/spoken.h"

namespace accord::requests {

// Whether an organisation has a front door: children's social care, and a hub of several.
bool takes_referrals(const parties::Party& party);

// Invalid, with the field, when something is missing. Where it answers a request, the reply is kept
// in the same act and the clock is met, unless it could not be checked who it was: then both wait
// until the other side confirms. Where it tells a council of a worry, the clock of the written
// referral starts by itself.
Result<Spoken> write_down(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                          const Talking& talking);
// For either side; recorded. Forbidden, and recorded too, for anyone else. A safe address of either
// side's own list is read as it was typed only by who wrote it, and by whoever answers for them.
struct SpokenSeen {
    Spoken spoken;
    parties::Party party;
    parties::Party other;
    std::optional<Reference> request;
    std::optional<clocks::Clock> clock;
    bool ours = false;  // whoever looks wrote it down
};
Result<SpokenSeen> look_at_call(Node& node, const Asker& asker, const Reference& reference);
// By the other side: it is right, or more words beside it.
Result<Spoken> confirm(Node& node, const Asker& asker, const Reference& reference,
                       agreement::Lawbook& lawbook, const std::string& more);
// It is in writing now, as this share: the clock is met.
Result<Spoken> written(Node& node, const Asker& asker, const Reference& reference,
                       const std::string& share);
// What others told this organisation by telephone since then, the first said first: no reply to a
// request. Part of a larger look.
Result<std::vector<Spoken>> told_to(audit::Reading& reading, const Id<parties::Party>& party,
                                    Instant since);
Result<std::vector<SpokenSeen>> calls_of(Node& node, const Asker& asker);

}  // namespace accord::requests
