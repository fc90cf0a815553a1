// The review of a refusal: whoever holds something and will not share it is looked at again, in
// time, by somebody of the same organisation who may, and who did not refuse. Where nobody does,
// both sides' managers are told by name.
#pragma once

#include <optional>
#include <string>

#include "casework/requests/commands.h"

namespace accord::requests {

struct Review {
    Reference reference;
    Id<parties::Party> of;  // whose refusal
    bool give = false;      // it is to be given after all: they have their time to reply again
    std::string words;
};
struct Reviewed {
    Id<Reply> reply;
    Instant asked_at;
    std::optional<Instant> due_at;  // none: it was asked for before reviews had a time
    std::optional<bool> give;       // none: it waits
    std::string decided_by;         // by name
    std::optional<Instant> decided_at;
    std::optional<Instant> ended_at;  // nobody needs it: they have replied since, or were let off
    bool waits() const { return not give and not ended_at; }
};
Result<void> review_refusal(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                            const Review& wish);
Result<std::optional<Reviewed>> review_of(audit::Reading& reading, const Id<Reply>& reply);

// Handler of the worker; safe to repeat. `about` is the reply's id.
Result<void> note_if_not_reviewed(Node& node, const jobs::Message& message);

}  // namespace accord::requests
