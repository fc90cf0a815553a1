// What recurs, and when next. The rows of the schedule are a table of the worker (doors/worker).
#pragma once

#include <optional>
#include <string_view>

#include "base/instant.h"
#include "base/result.h"
#include "platform/store/transaction.h"

namespace accord::jobs {

// True when `kind` is due; it is then not due again before `every` has gone by. The first asking is
// always due. A time missed is not made up for: it is done once, now.
Result<bool> take_turn(store::Transaction& change, std::string_view kind, Duration every,
                       Instant now);

}  // namespace accord::jobs
