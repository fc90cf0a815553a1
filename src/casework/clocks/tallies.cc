#include "casework/clocks/tallies.h"

#include "base/expect.h"

namespace accord::clocks {
namespace {

constexpr store::Query count_by_rule{
    "clocks.tallies",
    "select rule,"
    " count(case when state = 'met' and ended_at <= due_at then 1 end) as in_time,"
    " count(case when state = 'met' and ended_at > due_at then 1 end) as late,"
    " count(case when state in ('running', 'paused') and due_at < $4 then 1 end) as not_done,"
    " count(case when state in ('running', 'paused') and due_at >= $4 then 1 end) as not_due,"
    " count(case when state = 'cancelled' then 1 end) as cancelled"
    " from clocks where hub = $1 and started_at >= $2 and started_at < $3"
    " group by rule order by rule"};

}  // namespace

Result<std::vector<RuleTally>> tallies(audit::Reading& reading, const Id<parties::Party>& hub,
                                       Instant from, Instant until) {
    std::vector<RuleTally> out;
    for (const auto& row : TRY(reading.many(count_by_rule, {hub, from, until, reading.now()}))) {
        const auto rule = Code<rulebook::ClockRule>::from(row.text("rule"));
        expect(rule.has_value());
        out.push_back({*rule, row.integer("in_time"), row.integer("late"), row.integer("not_done"),
                       row.integer("not_due"), row.integer("cancelled")});
    }
    return out;
}

}  // namespace accord::clocks
