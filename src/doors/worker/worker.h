// Worker: claims what waits in the outbox, does it, settles it, sleeps until the bell. By default
// one thread of `accord serve`.
#pragma once

#include <memory>
#include <span>

#include "doors/worker/work.h"

namespace accord::worker {

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
