// What was changed of what an organisation was sent, for whoever works from it: a hub that took it
// in as a contact, and would otherwise go on from the old words.
#pragma once

#include <vector>

#include "casework/sharing/commands.h"

namespace accord::sharing {

// One change: what is said now and was not before. Or the sender took it back, and says why.
struct Change {
    std::int64_t number = 0;  // of the version that says it; 0: it was taken back
    Instant made_at;
    std::vector<shield::Item> said;
    bool now = false;  // somebody must act on it now
};
// Since the version that was read then, the first first. Part of a larger look, which is recorded.
Result<std::vector<Change>> changes_since(audit::Reading& reading, const Reference& share,
                                          const Id<parties::Party>& to, std::int64_t number);
// How many versions they have been sent; 0: nothing that they can read.
Result<std::int64_t> newest_number(audit::Reading& reading, const Reference& share,
                                   const Id<parties::Party>& to);
// The newest change of what one recipient was sent, for the worker.
struct Newest {
    Reference share{'S', ""};
    Id<parties::Party> to;
    std::int64_t number = 0;
    bool now = false;
};
Result<Newest> newest_of(audit::Reading& reading, const Id<Recipient>& recipient);
// Whom it is about, as this organisation was told: for a list, which is recorded. Nobody, where it
// is closed to whoever reads, or says only that there is something.
Result<std::vector<Child>> children_sent(audit::Reading& reading, const Reference& share,
                                         const Id<parties::Party>& to);
// Whoever looked has read the newest: the sender is shown that it was opened. Once.
Result<void> read_newest(audit::Act& act, const Reference& share, const Id<parties::Party>& to);
// What was changed after they opened it, and nobody there has read: the first due first.
Result<std::vector<Arrived>> changed_for(audit::Reading& reading, const Id<parties::Party>& party,
                                         std::int64_t rows_max);

}  // namespace accord::sharing
