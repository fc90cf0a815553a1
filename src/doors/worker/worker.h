// Worker: claims what waits in the outbox, does it, settles it, sleeps until the bell. By default
// one thread of `accord serve`.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "doors/worker/work.h"
#include "platform/jobs/outbox.h"

namespace accord::worker {

// Messages one after another: what became of one is written down in the change that takes the next,
// so that each costs one flush and not two. Between the two it is done and not written down:
// whoever dies there leaves it to be done again when its lease is over. By one thread.
class OneByOne {
public:
    OneByOne(Node& node, std::span<const Work> work) : node_(node), work_(work) {}

    // True: one was due, and was worked on. False: none is due, and nothing is in hand.
    Result<bool> next();
    // What became of the last one is written down now, and no other taken.
    Result<void> put_down();

private:
    using Became = std::function<Result<void>(store::Transaction&)>;
    Became work_on(const jobs::Claimed& claimed);

    Node& node_;
    std::span<const Work> work_;
    Became became_;  // of the one in hand, when it was worked on
};

// Takes the next message that is due, if there is one; true when there was. An Error is the
// database's: what goes wrong with a message is written down with the message.
Result<bool> do_next(Node& node, std::span<const Work> work);

// Makes every round that is due.
Result<void> do_rounds(Node& node, std::span<const Round> rounds);

class Worker {
public:
    Worker(Node& node, std::span<const Work> work, std::span<const Round> rounds = {});  // starts
    ~Worker();  // finishes the message in hand, then returns
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace accord::worker
