#include "doors/worker/worker.h"

#include <atomic>
#include <thread>

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

Result<std::optional<jobs::Claimed>> claim(Node& node) {
    auto change = TRY(node.database.begin(store::Mode::Write));
    auto claimed = TRY(jobs::claim(change, node.clock.now()));
    TRY(change.commit());
    return claimed;
}

Result<void> settle(Node& node, const jobs::Claimed& claimed) {
    auto change = TRY(node.database.begin(store::Mode::Write));
    TRY(jobs::settle(change, claimed, node.clock.now()));
    return change.commit();
}

// Again later, or never: then it stays where a person will see it.
Result<void> put_off(Node& node, const jobs::Claimed& claimed, const Work* row, const Error& why) {
    const auto now = node.clock.now();
    const auto next = row and mends_by_waiting(why)
                          ? jobs::next_try(row->patience, claimed.posted_at, claimed.tries, now)
                          : std::nullopt;
    auto change = TRY(node.database.begin(store::Mode::Write));
    if (next) {
        TRY(jobs::put_back(change, claimed, *next, word(why.kind)));
    } else {
        TRY(jobs::give_up(change, claimed, now, word(why.kind)));
    }
    TRY(change.commit());
    const log::Fields fields = {{"kind", claimed.message.kind},
                                {"message", text(claimed.id)},
                                {"tries", claimed.tries},
                                {"why", word(why.kind)},
                                {"told", row ? row->told : "whoever runs this node"}};
    next ? node.log.warn("message.put_back", fields) : node.log.error("message.given_up", fields);
    return {};
}

}  // namespace

Result<bool> do_next(Node& node, std::span<const Work> work) {
    const auto claimed = TRY(claim(node));
    if (not claimed) return false;
    const auto* row = row_of(work, claimed->message.kind);
    const auto done = row ? row->handle(node, claimed->message)
                          : Result<void>(fail(broken("No one handles messages of this kind.")));
    TRY(done ? settle(node, *claimed) : put_off(node, *claimed, row, done.error()));
    return true;
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
        : node(n), work(w), rounds(r), thread([this] { run(); }) {}

    // What recurs is looked at once a minute: asking costs a transaction.
    void make_rounds() {
        const auto now = node.clock.now();
        if (rounds.empty() or (looked_at and now - *looked_at < minutes(1))) return;
        looked_at = now;
        if (const auto made = do_rounds(node, rounds); not made)
            node.log.error("round.failed", made.error());
    }

    void run() {
        while (not stopping) {
            make_rounds();
            const auto busy = do_next(node, work);
            if (not busy) node.log.error("worker.failed", busy.error());
            if (not busy or not*busy) node.work.wait(rest);
        }
    }

    Node& node;
    std::span<const Work> work;
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
