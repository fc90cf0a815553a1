#include "casework/requests/tallies.h"

#include "base/expect.h"

namespace accord::requests {
namespace {

using store::Query;

constexpr Query find_asked{
    "request_recipients.tallies",
    "select request_recipients.party, request_recipients.state, request_recipients.reply_type,"
    " request_recipients.due_at, requests.kind, requests.asked_at,"
    " (select min(made_at) from request_replies where recipient = request_recipients.id"
    " and type not in ($4, $5)) as answered"
    " from requests join request_recipients on request_recipients.request = requests.id"
    " where requests.asker = $1 and requests.asked_at >= $2 and requests.asked_at < $3"
    " and request_recipients.state <> 'held-back'"};
constexpr Query count_refusals{
    "request_replies.tallies",
    "select request_replies.reason, request_reviews.outcome, count(*) as count"
    " from requests join request_recipients on request_recipients.request = requests.id"
    " join request_replies on request_replies.recipient = request_recipients.id"
    " left join request_reviews on request_reviews.reply = request_replies.id"
    " where requests.asker = $1 and requests.asked_at >= $2 and requests.asked_at < $3"
    " and request_replies.type = $4"
    " group by request_replies.reason, request_reviews.outcome"};
constexpr Query count_steps{
    "request_chases.tallies",
    "select request_chases.step, count(*) as count"
    " from requests join request_recipients on request_recipients.request = requests.id"
    " join request_chases on request_chases.recipient = request_recipients.id"
    " where requests.asker = $1 and requests.asked_at >= $2 and requests.asked_at < $3"
    " group by request_chases.step"};

constexpr std::string_view danger = "DANGER";  // of tables/kinds.table

}  // namespace

Result<std::vector<AskedTally>> asked_tallies(audit::Reading& reading,
                                              const Id<parties::Party>& asker, Instant from,
                                              Instant until) {
    std::vector<AskedTally> out;
    for (const auto& row :
         TRY(reading.many(find_asked, {asker, from, until, response_of(Holding::Unsure).text(),
                                       response_of(Holding::Later).text()}))) {
        const auto state = asked_state_from(row.text("state"));
        expect(state.has_value());
        out.push_back({row.id<parties::Party>("party"), *state, row.text("kind") == danger,
                       row.text("reply_type"), row.instant("asked_at"), row.maybe_instant("due_at"),
                       row.maybe_instant("answered")});
    }
    return out;
}

Result<std::vector<RefusalTally>> refusal_tallies(audit::Reading& reading,
                                                  const Id<parties::Party>& asker, Instant from,
                                                  Instant until) {
    std::vector<RefusalTally> out;
    for (const auto& row : TRY(reading.many(
             count_refusals, {asker, from, until, response_of(Holding::Refused).text()})))
        out.push_back(
            {row.text("reason"), row.maybe_text("outcome").value_or(""), row.integer("count")});
    return out;
}

Result<std::vector<StepTally>> step_tallies(audit::Reading& reading,
                                            const Id<parties::Party>& asker, Instant from,
                                            Instant until) {
    std::vector<StepTally> out;
    for (const auto& row : TRY(reading.many(count_steps, {asker, from, until})))
        out.push_back({row.text("step"), row.integer("count")});
    return out;
}

}  // namespace accord::requests
