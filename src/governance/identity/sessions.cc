#include "governance/identity/sessions.h"

#include "base/limits.h"

namespace accord::identity {
namespace {

using store::Query;

constexpr Query find{"sessions.by_token",
                     "select id, token, account, browser, began_at, seen_at, fresh_until, ended_at"
                     " from sessions where token = $1"};
constexpr Query standing{
    "sessions.of_account",
    "select id, token, account, browser, began_at, seen_at, fresh_until, ended_at from sessions"
    " where account = $1 and ended_at is null and began_at > $2 order by began_at desc, id desc"};
constexpr Query insert{"sessions.add",
                       "insert into sessions (id, token, account, browser, began_at, seen_at,"
                       " fresh_until) values ($1, $2, $3, $4, $5, $6, $7)"};
constexpr Query put_end{"sessions.end",
                        "update sessions set ended_at = $2 where id = $1 and ended_at is null"};
constexpr Query put_token{"sessions.renew",
                          "update sessions set token = $2, fresh_until = $3, seen_at = $4"
                          " where id = $1 and ended_at is null"};
constexpr Query put_seen{"sessions.note_seen",
                         "update sessions set seen_at = $2 where id = $1 and seen_at < $2"
                         " and ended_at is null"};

Session session_of(const store::Row& row) {
    return {.id = row.id<Session>("id"),
            .token = row.digest("token"),
            .account = row.id<Account>("account"),
            .browser = row.text("browser"),
            .began_at = row.instant("began_at"),
            .seen_at = row.instant("seen_at"),
            .fresh_until = row.instant("fresh_until"),
            .ended_at = row.maybe_instant("ended_at")};
}

}  // namespace

Result<std::optional<Session>> Sessions::by_token(audit::Reading& reading, const Digest& token) {
    const auto row = TRY(reading.maybe(find, {token}));
    if (not row) return std::nullopt;
    return session_of(*row);
}

Result<std::vector<Session>> Sessions::of_account(audit::Reading& reading, Id<Account> account) {
    const auto oldest = reading.now() - hours(limits::session_hours_max);
    std::vector<Session> out;
    for (const auto& row : TRY(reading.many(standing, {account, oldest}))) {
        out.push_back(session_of(row));
    }
    return out;
}

Result<void> Sessions::add(audit::Act& act, const Session& session) {
    TRY(act.run(insert, {session.id, session.token, session.account, session.browser,
                         session.began_at, session.seen_at, session.fresh_until}));
    return {};
}

Result<void> Sessions::end(audit::Act& act, Id<Session> session) {
    TRY(act.run(put_end, {session, act.now()}));
    return {};
}

Result<void> Sessions::renew(audit::Act& act, Id<Session> session, const Digest& token,
                             Instant fresh_until) {
    const auto touched = TRY(act.run(put_token, {session, token, fresh_until, act.now()}));
    if (touched == 0) return fail(conflict("You were signed out. Sign in again"));
    return {};
}

Result<void> Sessions::note_seen(store::Database& database, Id<Session> session, Instant at) {
    auto change = TRY(database.begin(store::Mode::Write));
    TRY(change.run(put_seen, {session, at}));
    return change.commit();
}

}  // namespace accord::identity
