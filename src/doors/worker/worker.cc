#include "doors/worker/worker.h"

#include <atomic>
#include <thread>
#include <utility>

#include "platform/jobs/schedule.h"

namespace accord::worker {

namespace {

constexpr Duration rest =
    seconds(5);  // the bell wakes us sooner; this is for what waits for its time

const Work* row_of(std::span<const Work> work, std::string_view kind) {
    for (const auto& row : work) {
        if (row.kind == kind) return &row;
    }
    return nullptr;
}

bool mends_by_waiting(const Error& error) {
    return error.kind == ErrorKind::Unavailable or error.kind == ErrorKind::Conflict;
}

// Again later, or never: then it stays where a person will see it.
Result<void> put_off(store::Transaction& change, Node& node, const jobs::Claimed& claimed,
                     const Work* row, const Error& why) {
    const auto now = node.clock.now();
    const auto next = row and mends_by_waiting(why)
                          ? jobs::next_try(row->patience, claimed.posted_at, claimed.tries, now)
                          : std::nullopt;
    TRY(next ? jobs::put_back(change, claimed, *next, word(why.kind))
             : jobs::give_up(change, claimed, now, word(why.kind)));
    const log::Fields fields = {{"kind", claimed.message.kind},
                                {"message", text(claimed.id)},
                                {"tries", claimed.tries},
                                {"why", word(why.kind)},
                                {"told", row ? row->told : "whoever runs this node"}};
    next ? node.log.warn("message.put_back", fields) : node.log.error("message.given_up", fields);
    return {};
}

}  // namespace

OneByOne::Became OneByOne::work_on(const jobs::Claimed& claimed) {
    const auto* row = row_of(work_, claimed.message.kind);
    const auto done = row ? row->handle(node_, claimed.message)
                          : Result<void>(fail(broken("No one handles messages of this kind.")));
    if (done)
        return [claimed, at = node_.clock.now()](store::Transaction& change) {
            return jobs::settle(change, claimed, at);
        };
    return [this, claimed, row, why = done.error()](store::Transaction& change) {
        return put_off(change, node_, claimed, row, why);
    };
}

Result<bool> OneByOne::next() {
    auto change = TRY(node_.database.begin(store::Mode::Write));
    if (const auto became = std::exchange(became_, nullptr)) TRY(became(change));
    const auto claimed = TRY(jobs::claim(change, node_.clock.now()));
    TRY(change.commit());
    if (claimed) became_ = work_on(*claimed);
    return claimed.has_value();
}

Result<void> OneByOne::put_down() {
    const auto became = std::exchange(became_, nullptr);
    if (not became) return {};
    auto change = TRY(node_.database.begin(store::Mode::Write));
    TRY(became(change));
    return change.commit();
}

Result<bool> do_next(Node& node, std::span<const Work> work) {
    OneByOne one(node, work);
    const bool worked = TRY(one.next());
    TRY(one.put_down());
    return worked;
}

Result<void> do_rounds(Node& node, std::span<const Round> rounds) {
    for (const auto& round : rounds) {
        auto change = TRY(node.database.begin(store::Mode::Write));
        const bool due = TRY(jobs::take_turn(change, round.kind, round.every, node.clock.now()));
        if (not due) continue;
        TRY(change.commit());
        TRY(round.handle(node));
        node.log.info("round.made", {{"kind", round.kind}});
    }
    return {};
}

struct Worker::Inside {
    Inside(Node& n, std::span<const Work> w, std::span<const Round> r)
        : node(n), messages(n, w), rounds(r), thread([this] { run(); }) {}

    void put_down() {
        if (const auto put = messages.put_down(); not put)
            node.log.error("worker.failed", put.error());
    }

    // What recurs is looked at once a minute: asking costs a transaction. It may take long, so
    // nothing is in hand meanwhile.
    void make_rounds() {
        const auto now = node.clock.now();
        if (rounds.empty() or (looked_at and now - *looked_at < minutes(1))) return;
        looked_at = now;
        put_down();
        if (const auto made = do_rounds(node, rounds); not made)
            node.log.error("round.failed", made.error());
    }

    void run() {
        while (not stopping) {
            make_rounds();
            const auto busy = messages.next();
            if (not busy) node.log.error("worker.failed", busy.error());
            if (not busy or not*busy) node.work.wait(rest);
        }
        put_down();
    }

    Node& node;
    OneByOne messages;
    std::span<const Round> rounds;
    std::optional<Instant> looked_at;
    std::atomic<bool> stopping = false;
    std::thread thread;
};

Worker::Worker(Node& node, std::span<const Work> work, std::span<const Round> rounds)
    : inside_(std::make_unique<Inside>(node, work, rounds)) {}

Worker::~Worker() {
    inside_->stopping = true;
    inside_->node.work.ring();
    inside_->thread.join();
}

}  // namespace accord::worker
