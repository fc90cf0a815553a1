// The outbox: work that begins after the commit. A message is written in the same transaction as
// the change it follows from, so it leaves if and only if the change happened.
//
// Messages carry ids, never content. A message may be handled more than once: every handler is safe
// to repeat. claim and the rest work on a transaction of the worker's own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "platform/store/transaction.h"

namespace accord::jobs {

struct Message {
    static constexpr std::string_view id_prefix = "msg";

    std::string kind;   // "share.deliver": a row of doors/worker/work.cc
    std::string about;  // the id of the thing it is about, as text
    std::optional<Instant> not_before = std::nullopt;
    // Who works one off waits for nobody in another: a mail server that hangs delays no share.
    std::string lane = {};
};

struct Claimed {
    Id<Message> id;
    Message message;
    Instant posted_at;
    std::int64_t tries = 0;  // this one counted
};

Result<void> post(store::Transaction& change, Id<Message> id, const Message& message, Instant now);

// The longest waiting message that is due, now ours until `lease` is over; none when all is done.
// Those of a lane are for who asks for them.
Result<std::optional<Claimed>> claim(store::Transaction& change, Instant now,
                                     Duration lease = minutes(2));
struct Handful {
    std::string_view lane;
    std::int64_t rows_max = 1;
    Duration lease = minutes(2);
};
Result<std::vector<Claimed>> claim(store::Transaction& change, Instant now, const Handful& wish);
Result<bool> any_due(store::Transaction& read, std::string_view lane, Instant now);
Result<void> settle(store::Transaction& change, const Claimed& claimed, Instant now);
// Not this time: again at `next_at` (backoff.h). `why` holds nothing personal.
Result<void> put_back(store::Transaction& change, const Claimed& claimed, Instant next_at,
                      std::string_view why);
// As put_back at once, by who found no time to try.
Result<void> let_go(store::Transaction& change, const Claimed& claimed, Instant now);
// For good: it stays, and is shown, until a person has looked at it.
Result<void> give_up(store::Transaction& change, const Claimed& claimed, Instant now,
                     std::string_view why);

// What waits about this has nothing left to do: it is taken back, so that no worker wakes for it.
// What one of them has in hand already it finds done.
Result<void> withdraw(store::Transaction& change, std::string_view about);

// What was done before this moment is forgotten. What was given up stays until a person has looked.
Result<std::int64_t> forget_done(store::Transaction& change, Instant before);

struct Waiting {
    std::int64_t due = 0;       // may be claimed now
    std::int64_t later = 0;     // waits for its time
    std::int64_t given_up = 0;  // wants a person
};
Result<Waiting> waiting(store::Transaction& read, Instant now);

}  // namespace accord::jobs
