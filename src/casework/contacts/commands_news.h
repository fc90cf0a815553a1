// What is new about a contact: read it, and what the worker does when a share that became one was
// changed.
#pragma once

#include <string>
#include <vector>

#include "casework/contacts/commands.h"
#include "casework/contacts/news.h"
#include "platform/jobs/outbox.h"

namespace accord::contacts {

struct ReadNews {
    Reference reference{'F', ""};
    std::vector<std::string> items;  // as News has them; what is none of its own is passed over
};
// Written down with who read it. Of a correction the sender is shown that it was opened.
Result<void> read_news(Node& node, const Asker& asker, const ReadNews& wish);

// A handler of the worker; safe to repeat. What must be acted on now is looked at within the hour,
// as what comes in danger is.
Result<void> share_changed(Node& node, const jobs::Message& message);

// What became of a share, or of a talk: for whoever shared it, and for the hub that took it in.
struct Became {
    Reference contact{'F', ""};
    parties::Party hub;
    Instant taken_in_at;
    State state = State::Received;
    std::optional<Instant> told_at;
};
Result<std::vector<Became>> became_of(Node& node, const Asker& asker, const Reference& share);

}  // namespace accord::contacts
