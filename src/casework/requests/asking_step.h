// What asking, adding and passing on share: one organisation decided, told and timed, inside an
// act. Private to the slice.
#pragma once

#include "casework/requests/commands.h"
#include "governance/agreement/law.h"

namespace accord::requests {

// Why it is told, how serious it is, and what must not be learnt, as the engine needs it.
sharing::Matter matter_of(const Asking& asking);

// What the one who is asked would read, as items that can each go or be held back.
std::vector<sharing::Written> told_items(const Asking& asking, const Wanted& wanted,
                                         const parties::Party& asker, const Statement& statement,
                                         Instant now);

Result<Prospective> prospective(audit::Reading& reading, const Asking& asking, const Wanted& wanted,
                                const sharing::Sender& sender, const agreement::Law& law,
                                const std::string& about);

// Records the decision, seals what is told, starts the clock and posts the first step of the
// ladder; or holds it back. Adds the row to the shelf and to the request.
Result<void> ask_one(audit::Act& act, Request& request, const Wanted& wanted,
                     const Prospective& prospective, const agreement::Law& law);

// The part that only its own people may read is taken out.
Reply as_read(Reply reply);

// The request and this organisation's line in it. Forbidden for one that was not asked, and that
// somebody tried is written down first.
struct Found {
    Request request;
    Id<Asked> id;
    Asked& asked() { return *request.of(id); }
};
Result<Found> found_for(audit::Act& act, const Asker& asker, const Reference& reference);

// Whether it is closed to whoever reads (people/closed.h).
Result<bool> is_closed(audit::Reading& reading, const Request& request);

Error not_yours();
Error changed_meanwhile();
// The request of this organisation that is open; Forbidden for another's.
Result<Request> own(audit::Reading& reading, const Asker& asker, const Reference& reference);

// The same, while it waits for answers.
Result<Request> open_request(audit::Reading& reading, const Asker& asker,
                             const Reference& reference);

std::string salt_from(Entropy& entropy);

}  // namespace accord::requests
