#include "casework/requests/reviews.h"

#include "casework/sharing/sealed.h"

namespace accord::requests {
namespace {

using store::Query;

constexpr Query insert{"request_reviews.ask",
                       "insert into request_reviews (reply, asked_at, decided_by) values ($1, $2,"
                       " '') on conflict do nothing"};
constexpr Query decided{"request_reviews.decide",
                        "update request_reviews set outcome = $2, decided_by = $3, decided_at = $4,"
                        " sealed = $5 where reply = $1 and outcome is null"};
constexpr Query find{"request_reviews.of", "select * from request_reviews where reply = $1"};

}  // namespace

Result<void> Reviews::ask(audit::Act& act, const Id<Reply>& reply) {
    TRY(act.run(insert, {reply, act.now()}));
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
    if (const auto outcome = row->maybe_text("outcome")) out.give = *outcome == "give";
    out.decided_by = row->text("decided_by");
    out.decided_at = row->maybe_instant("decided_at");
    return std::optional(out);
}

}  // namespace accord::requests
