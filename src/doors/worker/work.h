// Work: what follows a commit. work.cc is the one table of every kind of message: who handles it,
// how long to keep trying, and who looks at it when trying has come to its end.
#pragma once

#include <span>
#include <string_view>

#include "base/result.h"
#include "platform/jobs/backoff.h"
#include "platform/jobs/outbox.h"
#include "platform/node/node.h"

namespace accord::worker {

// Safe to repeat: a message may come twice. Invalid, NotFound, Forbidden and Broken will not mend
// by waiting; Unavailable and Conflict are tried again.
using Handle = Result<void> (*)(Node& node, const jobs::Message& message);

struct Work {
    std::string_view kind;  // "share.deliver"
    Handle handle;
    jobs::Patience patience;
    std::string_view told;  // who looks at it in the end, in words
};

std::span<const Work> work();

// What recurs without being posted.
struct Round {
    std::string_view kind;
    Duration every;
    Result<void> (*handle)(Node& node);
};

std::span<const Round> rounds();

}  // namespace accord::worker
