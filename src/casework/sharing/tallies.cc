#include "casework/sharing/tallies.h"

#include "casework/sharing/answers.h"

namespace accord::sharing {
namespace {

constexpr store::Query count_now{
    "shares.told_in_danger",
    "select count(*) as count from shares"
    " where sender = $1 and how_soon = $2 and sent_at >= $3 and sent_at < $4"};

}  // namespace

Result<std::int64_t> told_in_danger(audit::Reading& reading, const Id<parties::Party>& sender,
                                    Instant from, Instant until) {
    const auto row = TRY(reading.one(count_now, {sender, word(HowSoon::Now), from, until}));
    return row.integer("count");
}

}  // namespace accord::sharing
