// What is typed of a life event, exactly as it was typed, and what it says. Private to the slice.
#pragma once

#include "base/fault.h"
#include "casework/people/lasting_form.h"
#include "casework/people/life_event.h"

namespace accord::people {

struct TypedHappened : TypedLasting {
    std::string kind = {};
    std::string where = {};
    bool about = false, secret = false;
};

TypedHappened typed_happened_in(const web::Form& form);
TypedHappened typed_from(const Happened& happened);
// Each with its field: kind, since, until, said-by, as-of. A day, a month and a year are days.
Faults faults_of(const TypedHappened& typed, Date today);
// Of what has no fault. Without a day it is up to date today.
Happened happened_in(const TypedHappened& typed, Date today);

}  // namespace accord::people
