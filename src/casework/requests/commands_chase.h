// The ladder, climbed: the worker's part of waiting for an answer. Safe to repeat: a step that was
// taken for a time is never taken for it again, and what was late because nobody was running is
// taken once, when somebody is.
#pragma once

#include <vector>

#include "casework/requests/commands.h"
#include "casework/requests/ladder.h"
#include "casework/requests/notice.h"

namespace accord::requests {

// `about` is the id of one organisation asked.
Result<void> chase(Node& node, const jobs::Message& message);

struct Climbed {
    Rung rung = Rung::Person;
    Instant due_at;  // the time that was waited for
    Instant at;
};
// The steps that were taken for one organisation, the first first.
Result<std::vector<Climbed>> climbed(audit::Reading& reading, const Id<Asked>& asked);
// Whom we told about a request, by name, oldest first.
Result<std::vector<Notice>> told_about(audit::Reading& reading, const Id<Request>& request);
// What waits to be seen by an organisation.
Result<std::vector<Notice>> notices_for(audit::Reading& reading, const Id<parties::Party>& party);

}  // namespace accord::requests
