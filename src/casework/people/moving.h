// Moving what was written on the record of one person and is another's: there it is struck out as
// never so, and here it is put down anew. Private to the slice.
#pragma once

#include "casework/people/commands_part.h"

namespace accord::people {

// `from`: every record that is the person it was written on. What is not on it is NotFound.
Result<void> move_over(audit::Act& act, const Keeper& keeper, const Person& from, const Person& to,
                       const Moving& moving, const std::string& why);

}  // namespace accord::people
