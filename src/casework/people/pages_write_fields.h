// The boxes of a record: who they are, where they live, how to reach them, talking with them, and
// whether they have died. Private to the slice.
#pragma once

#include "casework/people/record_form.h"
#include "platform/html/components.h"

namespace accord::people {

html::Html who(const Typed& typed, const Faults& faults, Date today, bool hides_school = false);
// `shut`: an address on the record that is secret and stays so; none: it is asked.
html::Html where(const Typed& typed, const Faults& faults, const Address* shut);
// Each number that there is, and one more, folded away until it is needed. `was`: what is on the
// record, as it is seen.
html::Html reaching(const Typed& typed, const Faults& faults, const Person& was, bool add);
// After Save, which is what Enter presses.
html::Html one_more(const Typed& typed);
html::Html talking(const Typed& typed, const Faults& faults);
html::Html died(const Typed& typed, const Faults& faults);

}  // namespace accord::people
