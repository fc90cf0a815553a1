// What is typed of a person, exactly as it was typed, and the person that it makes. Half-finished
// and wrong answers are kept, so that the page comes back with them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/fault.h"
#include "casework/people/person.h"
#include "platform/web/form.h"

namespace accord::people {

struct Typed {
    std::string given, family, also_known_as;
    std::string born_day, born_month, born_year;
    std::string about_how_old;  // "7", where the birth date is not known
    std::string due;            // of an unborn child, as typed
    std::string sex, gender;
    std::string nhs_number, school;
    std::string language, needs;
    bool interpreter = false;
    bool deceased = false;
    std::string use = "home";  // of the address
    std::string lines, postcode;
    bool secret = false;
    std::string must_not_know;
    std::string why;  // it is changed
};

// A whole number and nothing else: "7".
std::optional<int> number_in(std::string_view typed);

Typed typed_in(const web::Form& form);
Typed typed_from(const Person& person, Date today);

// Each with its field: given, born, about-how-old, due, nhs-number, lines, must-not-know.
Faults faults_of(const Typed& typed, Date today);
// Of what has no fault. What the form does not ask for stays as it is in `was`; another address
// makes the one before a former one, until today.
Person person_of(const Typed& typed, const Person& was, Date today);

}  // namespace accord::people
