// What a list of finds shows of a person. Private to the slice.
#pragma once

#include <vector>

#include "casework/people/commands.h"

namespace accord::people {

Glimpse glimpse_of(const Person& person, Date today);
std::vector<Glimpse> youngest_first(const std::vector<Person>& people, Date today);
// Each of them as the record that is read in its stead, once.
Result<std::vector<Person>> those_standing(audit::Reading& reading,
                                           const std::vector<Person>& people);
Error not_on_your_list();

}  // namespace accord::people
