// Porter: brings files of people in, part by part, on a thread of its own, so that a long file
// delays no share. Each part is an act; stopped or killed, it goes on where it stopped. Now and
// then it keeps long lists for the next start.
#pragma once

#include <memory>

#include "casework/people/matcher.h"
#include "platform/node/node.h"

namespace accord::worker {

class Porter {
public:
    Porter(Node& node, people::Matcher& matcher);  // starts
    ~Porter();                                     // after the part in hand
    Porter(const Porter&) = delete;
    Porter& operator=(const Porter&) = delete;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace accord::worker
