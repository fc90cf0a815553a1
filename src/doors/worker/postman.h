// Postman: takes the letters that wait in the outbox to the mail server, on a thread of its own, so
// that a server which hangs delays nothing else. Each letter is in the trail before the next is
// taken; what it holds when it is stopped goes back to where it waited.
#pragma once

#include <memory>

#include "platform/jobs/backoff.h"
#include "platform/mail/post.h"
#include "platform/node/node.h"

namespace accord::worker {

// How long we keep trying, before it counts as come back.
jobs::Patience patience_for_letters();

struct Walk {
    std::int64_t taken = 0;   // letters that were in hand
    bool server_well = true;  // false: it is of no use to try the next one now
};
// Takes as many as fit in one hand, and takes each to the server. An Error is the database's.
Result<Walk> walk_once(Node& node, mail::Post& post);

class Postman {
public:
    Postman(Node& node, mail::Post post);  // starts
    ~Postman();                            // lets go of what it holds, within a second
    Postman(const Postman&) = delete;
    Postman& operator=(const Postman&) = delete;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace accord::worker
