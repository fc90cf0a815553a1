#include "doors/api/told_requests.h"

namespace accord::api {
namespace {

using store::Query;

constexpr Query by_request{"told_requests.by_request",
                           "select * from told_requests where party = $1 and request = $2"};
constexpr Query by_decision{"told_requests.by_decision",
                            "select * from told_requests where party = $1 and decision = $2"};
constexpr Query insert{"told_requests.add",
                       "insert into told_requests (party, request, content, decision, answer,"
                       " told_at, look_by) values ($1, $2, $3, $4, $5, $6, $7)"};
constexpr Query delete_old{"told_requests.forget", "delete from told_requests where told_at < $1"};

Result<std::optional<ToldRequest>> one(audit::Reading& reading, const Query& query,
                                       const store::Values& values) {
    const auto row = TRY(reading.maybe(query, values));
    if (not row) return std::optional<ToldRequest>();
    return std::optional(ToldRequest{.party = row->id<parties::Party>("party"),
                                     .request = row->digest("request"),
                                     .content = row->digest("content"),
                                     .decision = row->text("decision"),
                                     .answer = row->text("answer"),
                                     .told_at = row->instant("told_at"),
                                     .look_by = row->maybe_instant("look_by")});
}

}  // namespace

Result<std::optional<ToldRequest>> ToldRequests::find(audit::Reading& reading,
                                                      Id<parties::Party> party,
                                                      const Digest& request) {
    return one(reading, by_request, {party, request});
}

Result<std::optional<ToldRequest>> ToldRequests::of_decision(audit::Reading& reading,
                                                             Id<parties::Party> party,
                                                             std::string_view decision) {
    return one(reading, by_decision, {party, decision});
}

Result<void> ToldRequests::add(audit::Act& act, const ToldRequest& told) {
    TRY(act.run(insert, {told.party, told.request, told.content, told.decision, told.answer,
                         told.told_at, told.look_by}));
    return {};
}

// As with the outbox: nobody's act, and nothing of anybody.
Result<void> forget_told(Node& node) {
    auto change = TRY(node.database.begin(store::Mode::Write));
    TRY(change.run(delete_old, {node.clock.now() - hours(told_hours_max)}));
    return change.commit();
}

}  // namespace accord::api
