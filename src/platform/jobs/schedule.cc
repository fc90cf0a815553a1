#include "platform/jobs/schedule.h"

namespace accord::jobs {
namespace {

constexpr store::Query take{
    "schedule.take_turn",
    "insert into schedule (kind, next_at) values ($1, $2)"
    " on conflict (kind) do update set next_at = excluded.next_at where schedule.next_at <= $3"
    " returning kind"};

}  // namespace

Result<bool> take_turn(store::Transaction& change, std::string_view kind, Duration every,
                       Instant now) {
    const auto taken = TRY(change.maybe(take, {kind, now + every, now}));
    return taken.has_value();
}

}  // namespace accord::jobs
