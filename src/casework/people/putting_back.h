// Putting back: what an earlier state, put back, makes of what is so now. Whoever may not see what
// is restricted leaves it exactly as it is, and reads of no change that was in it alone. For
// whoever may, what was ever secret is secret still. Private to the slice.
#pragma once

#include <vector>

#include "casework/people/commands_record.h"
#include "casework/people/life_event.h"
#include "casework/people/relationship.h"

namespace accord::people {

// Whether who puts back, or reads, may see what is restricted.
enum class Sees : std::uint8_t { Open, Everything };

// `versions`: every state that the record was in.
Person put_back(const std::vector<Version>& versions, const Person& now, const Person& then,
                Sees sees);
Said put_back(const Said& now, const Said& then, Sees sees);
// `person`: whose event it is, as they are now.
Happened put_back(const std::vector<LifeEventState>& states, const Person& person,
                  const Happened& now, const Happened& then, Sees sees);

// The part of a state that a reader may know.
Person open_part(const std::vector<Version>& versions, Person state);
Said open_part(Said said);
Happened open_part(const std::vector<LifeEventState>& states, const Person& person, Happened said);

// Invalid, on the field "why": it is blank.
Result<void> must_say_why_back(const std::string& why);

}  // namespace accord::people
