// What a list of finds shows of a person. Private to the slice.
#pragma once

#include <vector>

#include "casework/people/closed.h"
#include "casework/people/commands.h"

namespace accord::people {

Glimpse glimpse_of(const Person& person, Date today);
// Restricted where it is closed to whoever reads.
Result<Glimpse> glimpse_for(audit::Reading& reading, const Closed& closed, const Person& person);
// The youngest first; those that are restricted come last, since their place would say their age.
Result<std::vector<Glimpse>> youngest_first(audit::Reading& reading,
                                            const std::vector<Person>& people);
// Each of them as the record that is read in its stead, once.
Result<std::vector<Person>> those_standing(audit::Reading& reading,
                                           const std::vector<Person>& people);
Error not_on_your_list();
// As `own`, also where it is closed to the actor: for what is written and shown to nobody.
Result<Person> on_list(audit::Reading& reading, const std::string& agency,
                       const Reference& reference);

}  // namespace accord::people
