// What is typed of something that lasts a while: since, until, who said so, and on which day that
// was up to date. Private to the slice.
#pragma once

#include <string>

#include "base/fault.h"
#include "casework/people/lasting.h"
#include "platform/web/form.h"

namespace accord::people {

struct TypedLasting {
    std::string since = {}, until = {};
    std::string said_by = {}, as_of = {};
    bool mistaken = false;
    std::string why = {};  // it is changed
};
std::string line_in(const web::Form& form, std::string_view name);  // trimmed
TypedLasting typed_lasting_in(const web::Form& form);
TypedLasting typed_from(const Lasting& lasting);
// On the fields since, until, said-by and as-of: what cannot be a day, an end before the beginning,
// nobody who said so, and what is said to be up to date on a day that has not come.
void add_faults_of(const TypedLasting& typed, Date today, Faults& faults);
// Of what has no fault. Without a day it is up to date today.
Lasting lasting_in(const TypedLasting& typed, Date today);

}  // namespace accord::people
