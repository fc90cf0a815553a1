#include "platform/jobs/outbox.h"

#include <algorithm>

#include "platform/jobs/due.h"

namespace accord::jobs {
namespace {

using store::Query;

constexpr Query insert{
    "outbox.post",
    "insert into outbox (id, kind, about, posted_at, due_at, lane, tries, claimed_until)"
    " values ($1, $2, $3, $4, $5, $6, 0, 0)"};

// Two workers never choose the same line: what one has in its hand the other passes over. A message
// lies by what it is about, so whoever has one finds it by both.
constexpr Query choose{"outbox.choose",
                       "select id, kind, about, posted_at, tries from outbox"
                       " where settled_at is null and lane = $2"
                       " and due_at <= $1 and claimed_until <= $1 order by due_at, id limit $3"
                       " for update skip locked"};
constexpr Query take{"outbox.claim",
                     "update outbox set claimed_until = $3, tries = tries + 1"
                     " where about = $2 and id = $1"};

constexpr Query look{"outbox.any_due",
                     "select id from outbox where settled_at is null and lane = $2"
                     " and due_at <= $1 and claimed_until <= $1 limit 1"};

constexpr Query first_due{"outbox.first_due",
                          "select due_at, claimed_until from outbox where settled_at is null"
                          " and lane = $1 order by due_at, id limit 1"};

// Of what a worker that was stopped had in hand, the end of its lease: then not the first alone.
constexpr Query soonest{"outbox.next_due",
                        "select due_at, claimed_until from outbox where settled_at is null"
                        " and lane = $1 order by due_at, id limit 8"};

constexpr Query untried{"outbox.let_go",
                        "update outbox set due_at = $3, claimed_until = 0, tries = tries - 1"
                        " where about = $2 and id = $1 and settled_at is null"};

constexpr Query settled{"outbox.settle",
                        "update outbox set settled_at = $3, outcome = $4, last_failure = $5"
                        " where about = $2 and id = $1 and settled_at is null"};

constexpr Query again{"outbox.put_back",
                      "update outbox set due_at = $3, claimed_until = 0, last_failure = $4"
                      " where about = $2 and id = $1 and settled_at is null"};

constexpr Query take_back{"outbox.withdraw",
                          "delete from outbox where about = $1 and settled_at is null"};

constexpr Query count{"outbox.waiting",
                      "select count(*) filter (where settled_at is null and due_at <= $1) as due,"
                      " count(*) filter (where settled_at is null and due_at > $1) as later,"
                      " count(*) filter (where outcome = 'given up') as given_up from outbox"};

constexpr Query forget{"outbox.forget_done",
                       "delete from outbox where outcome = 'done' and settled_at < $1"};

}  // namespace

Result<void> post(store::Transaction& change, Id<Message> id, const Message& message, Instant now) {
    TRY(change.run(insert, {id, message.kind, message.about, now, message.not_before.value_or(now),
                            message.lane}));
    return {};
}

Result<std::vector<Claimed>> claim(store::Transaction& change, Instant now, const Handful& wish) {
    std::vector<Claimed> out;
    for (const auto& row : TRY(change.many(choose, {now, wish.lane, wish.rows_max}))) {
        TRY(change.run(take, {row.text("id"), row.text("about"), now + wish.lease}));
        out.push_back({
            .id = row.id<Message>("id"),
            .message = {.kind = row.text("kind"),
                        .about = row.text("about"),
                        .lane = std::string(wish.lane)},
            .posted_at = row.instant("posted_at"),
            .tries = row.integer("tries") + 1,
        });
    }
    std::sort(out.begin(), out.end(),
              [](const Claimed& one, const Claimed& other) { return one.id < other.id; });
    return out;
}

Result<std::optional<Claimed>> claim(store::Transaction& change, Instant now, Duration lease) {
    auto claimed = TRY(claim(change, now, Handful{.lane = {}, .rows_max = 1, .lease = lease}));
    if (claimed.empty()) return std::optional<Claimed>();
    return std::optional<Claimed>(std::move(claimed.front()));
}

Result<bool> any_due(store::Transaction& read, std::string_view lane, Instant now) {
    const auto row = TRY(read.maybe(look, {now, lane}));
    return row.has_value();
}

Result<std::optional<Instant>> next_due(store::Transaction& read, std::string_view lane) {
    const auto first = TRY(read.maybe(first_due, {lane}));
    if (not first) return std::optional<Instant>();
    const auto due = first->instant("due_at");
    if (first->instant("claimed_until") <= due) return std::optional(due);
    std::optional<Instant> out;
    for (const auto& row : TRY(read.many(soonest, {lane}))) {
        const auto at = std::max(row.instant("due_at"), row.instant("claimed_until"));
        if (not out or at < *out) out = at;
    }
    return out;
}

Result<void> settle(store::Transaction& change, const Claimed& claimed, Instant now) {
    TRY(change.run(settled, {claimed.id, claimed.message.about, now, "done", nullptr}));
    return {};
}

Result<void> put_back(store::Transaction& change, const Claimed& claimed, Instant next_at,
                      std::string_view why) {
    TRY(change.run(again, {claimed.id, claimed.message.about, next_at, why}));
    return {};
}

Result<void> let_go(store::Transaction& change, const Claimed& claimed, Instant now) {
    TRY(change.run(untried, {claimed.id, claimed.message.about, now}));
    return {};
}

Result<void> give_up(store::Transaction& change, const Claimed& claimed, Instant now,
                     std::string_view why) {
    TRY(change.run(settled, {claimed.id, claimed.message.about, now, "given up", why}));
    return {};
}

Result<void> withdraw(store::Transaction& change, std::string_view about) {
    TRY(change.run(take_back, {about}));
    return {};
}

Result<std::int64_t> forget_done(store::Transaction& change, Instant before) {
    return change.run(forget, {before});
}

Result<Waiting> waiting(store::Transaction& read, Instant now) {
    const auto row = TRY(read.one(count, {now}));
    return Waiting{row.integer("due"), row.integer("later"), row.integer("given_up")};
}

}  // namespace accord::jobs
