// What is asked back before what was typed of a person is kept: what contradicts itself, what can
// hardly be so, and what is left out although somebody's safety hangs on it. Each can be answered
// in more ways than one, "not known" among them. A file is not asked: nobody is there to answer,
// and what can hardly be so is told beside it (import.h). Private to the slice.
#pragma once

#include <string>
#include <string_view>

#include "casework/people/record_form.h"

namespace accord::people {

// A date of birth and an age that cannot both be: more than a year apart.
bool born_twice(const Typed& typed, Date today);
// Due so long ago that the baby was born, or never will be.
bool is_long_due(const Typed& typed, Date today);
// It says something, and is no whole postcode of the United Kingdom. Those of no fixed abode are
// one.
bool is_no_postcode(std::string_view typed);
// Who must not learn it, as it is kept: words that say that it is not known are nobody.
std::string named_in(std::string_view must_not_know);

// Each with its field: which-born, due, postcode, must-not-know, reach-1-must-not-know. Of what has
// no fault of its own. What stands in `was` already is not asked about again.
Faults doubts_of(const Typed& typed, const Person& was, Date today);

// As they stand on the page, from the top.
Faults in_page_order(Faults faults);

}  // namespace accord::people
