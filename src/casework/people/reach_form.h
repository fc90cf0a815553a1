// The telephone numbers and e-mail addresses that are typed of a person: block by block, from the
// form and back. Private to the slice.
#pragma once

#include <string>
#include <vector>

#include "casework/people/record_form.h"

namespace accord::people {

// The boxes of the block of this number, from 1: "reach-1-words".
std::string reach_field(std::size_t number, std::string_view what);

// Blocks in which nothing is typed are none.
std::vector<TypedReach> reaches_typed_in(const web::Form& form);
std::vector<TypedReach> reaches_typed_from(const Person& person);  // but for those of before
Reach reach_of(const TypedReach& typed);
void add_faults_of_reaches(const std::vector<TypedReach>& typed, Faults& faults);
// One number once, as it is typed first, but for those to check. What was of before stays so
// unless it is typed again.
std::vector<Reach> reaches_of(const std::vector<TypedReach>& typed, const Person& was);

// What one cell of a file says, which may hold several with a comma, a semicolon or a stroke
// between, and whose each is in brackets. Nothing that is known of a number is lost by it. `wrong`:
// a sentence, where one is no number.
void take_numbers(std::string_view cell, ReachKind kind, std::vector<TypedReach>& all,
                  std::string& wrong);

// Whoever may not see what is secret changes the rest: it is left out of what they see, and put
// back into what they typed. A number that they add is kept with it and compared with nothing of
// it: what becomes of a number says nothing of whether it is one of those.
void leave_out_secret(std::vector<TypedReach>& typed);
void put_back_secret(std::vector<TypedReach>& typed, const Person& was);

}  // namespace accord::people
