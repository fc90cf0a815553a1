// When work waits: for who has the time in their hands, and need not look again and again.
#pragma once

#include <optional>
#include <string_view>

#include "base/instant.h"
#include "base/result.h"
#include "platform/store/transaction.h"

namespace accord::jobs {

// When the first that waits in a lane is due, or was; none waits.
Result<std::optional<Instant>> next_due(store::Transaction& read, std::string_view lane);

}  // namespace accord::jobs
