#include "casework/contacts/tallies.h"

namespace accord::contacts {
namespace {

constexpr store::Query count_by_arrival{
    "contacts.tallies",
    "select came, verdict, count(*) as count from contacts"
    " where hub = $1 and received_at >= $2 and received_at < $3 group by came, verdict"};

}  // namespace

Result<std::vector<ContactTally>> tallies(audit::Reading& reading, const Id<parties::Party>& hub,
                                          Instant from, Instant until) {
    std::vector<ContactTally> out;
    for (const auto& row : TRY(reading.many(count_by_arrival, {hub, from, until})))
        out.push_back({row.text("came"), verdict_from(row.text("verdict")), row.integer("count")});
    return out;
}

}  // namespace accord::contacts
