// What somebody wrote beside the items of a reply, and whoever asked reads too: why it is held back
// or late, who can look at it again, whom to call. Private to the slice.
#pragma once

#include <span>

#include "casework/people/person.h"
#include "casework/requests/asking.h"
#include "casework/requests/reply.h"
#include "casework/requests/spoken.h"
#include "casework/sharing/guards.h"

namespace accord::requests {

// Without what this organisation's own list keeps shut, of the children who are asked about and of
// anybody else.
Replying shielded(Replying said, const Asking& asking, std::span<const people::Person> in_secret,
                  Date today);

// All that was typed, for a reader of the own organisation who may not read a safe address
// (casework/sharing/guards.h): as it would travel.
Asking as_travels(Asking asking, std::span<const people::Person> in_secret, Date today);
Replying as_travels(Replying said, const Asking& asking, std::span<const people::Person> in_secret,
                    Date today);

// What its asker writes about a question afterwards: a name that may not get out of it
// (Asking::untold) is Invalid, with `untold-why`, until it is said why they must know. That is kept
// with the question and holds from then on; true: it was said now, and is to be saved.
Result<bool> must_name(Asking& asking, std::string_view words, std::string_view untold_why);

// Of a talk, for a reader who is not of whoever wrote it: it is about these children, and about
// anybody whom its words name.
sharing::Guards guards_of(const Talking& about, std::span<const sharing::Child> children,
                          std::span<const people::Person> in_secret, Date today);
Talking as_travels(Talking said, const sharing::Guards& guards);

}  // namespace accord::requests
