#include "casework/requests/reviews.h"

#include "casework/sharing/sealed.h"

namespace accord::requests {
namespace {

using store::Query;

constexpr Query insert{"request_reviews.ask",
                       "insert into request_reviews (reply, asked_at, decided_by, clock)"
                       " values ($1, $2, '', $3) on conflict do nothing"};
constexpr Query decided{"request_reviews.decide",
                        "update request_reviews set outcome = $2, decided_by = $3, decided_at = $4,"
                        " sealed = $5 where reply = $1 and outcome is null"};
constexpr Query end_one{"request_reviews.end",
                        "update request_reviews set ended_at = $2 where reply = $1"};
constexpr Query tell_late{"request_reviews.told_late",
                          "update request_reviews set late_told_at = $2 where reply = $1"
                          " and late_told_at is null"};
constexpr Query find{"request_reviews.of",
                     "select request_reviews.asked_at, request_reviews.outcome,"
                     " request_reviews.decided_by, request_reviews.decided_at,"
                     " request_reviews.ended_at, clocks.due_at from request_reviews"
                     " left join clocks on clocks.id = request_reviews.clock where reply = $1"};
constexpr Query find_waiting{"request_reviews.waiting_of",
                             "select request_reviews.reply, request_reviews.clock,"
                             " request_replies.recipient, request_replies.made_by"
                             " from request_replies join request_reviews"
                             " on request_reviews.reply = request_replies.id"
                             " where request_replies.recipient = $1"
                             " and request_reviews.outcome is null"
                             " and request_reviews.ended_at is null"};
constexpr Query find_one_waiting{"request_reviews.waiting",
                                 "select request_reviews.reply, request_reviews.clock,"
                                 " request_replies.recipient, request_replies.made_by"
                                 " from request_reviews join request_replies"
                                 " on request_reviews.reply = request_replies.id"
                                 " where request_reviews.reply = $1"
                                 " and request_reviews.outcome is null"
                                 " and request_reviews.ended_at is null"};

Reviews::Waiting waiting_in(const store::Row& row) {
    return {row.id<Reply>("reply"), row.id<Asked>("recipient"), row.text("made_by"),
            row.maybe_id<clocks::Clock>("clock")};
}

}  // namespace

Result<void> Reviews::ask(audit::Act& act, const Id<Reply>& reply, const Id<clocks::Clock>& clock) {
    TRY(act.run(insert, {reply, act.now(), clock}));
    return {};
}

Result<void> Reviews::decide(audit::Act& act, const Request& request, const Id<Reply>& reply,
                             bool give, const std::string& by, const std::string& words) {
    const auto sealed =
        TRY(sharing::seal(act, {text(request.id), "request_reviews", text(reply), "words"}, words));
    const auto touched =
        TRY(act.run(decided, {reply, give ? "give" : "upheld", by, act.now(), sealed}));
    if (touched == 0) return fail(conflict("Somebody else reviewed this just now"));
    return {};
}

Result<std::optional<Reviewed>> Reviews::of(audit::Reading& reading, const Id<Reply>& reply) {
    const auto row = TRY(reading.maybe(find, {reply}));
    if (not row) return std::optional<Reviewed>();
    Reviewed out;
    out.reply = reply;
    out.asked_at = row->instant("asked_at");
    out.due_at = row->maybe_instant("due_at");
    if (const auto outcome = row->maybe_text("outcome")) out.give = *outcome == "give";
    out.decided_by = row->text("decided_by");
    out.decided_at = row->maybe_instant("decided_at");
    out.ended_at = row->maybe_instant("ended_at");
    return std::optional(out);
}

Result<std::vector<Reviews::Waiting>> Reviews::waiting_of(audit::Reading& reading,
                                                          const Id<Asked>& asked) {
    std::vector<Waiting> out;
    for (const auto& row : TRY(reading.many(find_waiting, {asked}))) out.push_back(waiting_in(row));
    return out;
}

Result<std::optional<Reviews::Waiting>> Reviews::waiting(audit::Reading& reading,
                                                         const Id<Reply>& reply) {
    const auto row = TRY(reading.maybe(find_one_waiting, {reply}));
    if (not row) return std::optional<Waiting>();
    return std::optional(waiting_in(*row));
}

Result<void> Reviews::end(audit::Act& act, const Id<Reply>& reply) {
    TRY(act.run(end_one, {reply, act.now()}));
    return {};
}

Result<bool> Reviews::told_late(audit::Act& act, const Id<Reply>& reply) {
    return TRY(act.run(tell_late, {reply, act.now()})) > 0;
}

}  // namespace accord::requests
