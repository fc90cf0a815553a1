// What sending, adding and correcting share: one recipient decided, sealed and posted, inside an
// act. Private to the slice.
#pragma once

#include <string>

#include "casework/sharing/commands.h"
#include "casework/sharing/packs.h"
#include "casework/sharing/shares.h"
#include "governance/agreement/law.h"

namespace accord::sharing {

// Everything an outcome needs, gathered for the checkpoints.
Result<Outcome> outcome_of(audit::Reading& reading, const agreement::Law& law,
                           const std::vector<Prospect>& prospects);

// By when they are to say that they have it: rulebook clocks, in the hub's hours.
Instant acknowledge_by(const rulebook::Rulebook& rulebook, HowSoon soon, Instant sent_at);
// By when they are to say what they decided.
Instant decide_by(const rulebook::Rulebook& rulebook, Instant sent_at);
// The day to ask again about telling the family.
std::optional<Date> look_again_on(const rulebook::Rulebook& rulebook, Telling telling,
                                  Instant sent_at);

// Records the decision, seals the pack and posts its delivery, or holds it back; adds the row.
Result<Recipient> send_one(audit::Act& act, const Share& share, const Prospect& prospect,
                           const agreement::Law& law, std::int64_t place);

// Seals one more pack for a recipient who can still read, and posts its delivery. Whoever had read
// what is now changed is asked to read it again, by the clock they had at first.
Result<void> send_again(audit::Act& act, const rulebook::Rulebook& rulebook, const Share& share,
                        Recipient& recipient, shield::Rendition rendition);

struct Correction {
    std::string words;
    HowSoon how_soon = HowSoon::NotSaid;  // somebody must act on it; not said: as before
};
// One more pack with what was put right, for everybody who can still read; how many. The share is
// saved by whoever asks.
Result<std::int64_t> send_correction(audit::Act& act, const rulebook::Rulebook& rulebook,
                                     Share& share, const Correction& said);

}  // namespace accord::sharing
