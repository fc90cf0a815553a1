// A child as it was typed, and as a record of the organisation's own list: the one from the other.
// What a record guards is guarded in whatever is made of it.
#pragma once

#include <span>

#include "casework/people/closed.h"
#include "casework/people/person.h"
#include "casework/sharing/answers.h"

namespace accord::sharing {

// Where somebody lives in secret goes to nobody, and is not read from their record; their school is
// not filled in.
Child child_of(const people::Person& person, Date today);
// The same of one of the reader's own list: secret also where another of it says so, who lives with
// them or may be the same.
Result<Child> child_on_list(audit::Reading& reading, const people::Person& person);
// What was typed stays as it is; what the record keeps shut is kept shut.
void guard(Child& child, const people::Person& person, Date today);
// Of what was typed; an age makes an estimated birth date. It has no id and is on no list.
people::Person person_of(const Child& child, Date today);
// Whether one of these children was chosen from one of these records.
bool is_about(std::span<const Child> children, std::span<const Reference> records);

// Whether any of them is closed to whoever reads; and what a list says in their place.
Result<bool> any_closed(audit::Reading& reading, const people::Closed& closed,
                        std::span<const Child> children);
std::vector<Child> restricted_children();

}  // namespace accord::sharing
