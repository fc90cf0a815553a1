// Two people were told of as one (casework/people/parting.h): whoever was sent a share about them
// is sent a correction, which they are asked to read again. What was sent stays as it was. On a
// draft that was begun from such a record its sender finds a note, which goes to nobody.
#pragma once

#include "casework/people/parting.h"
#include "casework/sharing/commands.h"

namespace accord::sharing {

// Who was sent something about any of these records while they were one.
struct ToldOf {
    Reference share;
    Instant at;
    std::vector<std::string> to;  // as they are called; those who can read it
};
// A Look.
Result<std::vector<ToldOf>> told_of(Node& node, const Asker& asker, const people::Parting& parting);

// A handler of the worker; safe to repeat. `about` is the parting's.
Result<void> tell_of_parting(Node& node, const jobs::Message& message);

}  // namespace accord::sharing
