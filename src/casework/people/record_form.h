// What is typed of a person, exactly as it was typed, and the person that it makes. Half-finished
// and wrong answers are kept, so that the page comes back with them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "casework/people/person.h"
#include "platform/web/form.h"

namespace accord::people {

// One telephone number or e-mail address.
struct TypedReach {
    std::string kind = "mobile";
    std::string words = {};
    std::string whose = {};
    std::string ringing = "not-known";
    std::string ringing_why = {};
    bool secret = false;
    std::string must_not_know = {};
    bool to_check = false;  // by somebody who does not see what is secret
};

inline constexpr std::size_t reaches_on_form = 6;

struct Typed {
    std::string given, family, also_known_as;
    std::string born_day, born_month, born_year;
    std::string about_how_old;  // "7", where the birth date is not known
    std::string which_born;     // "date" or "age", where the two contradict
    std::string due;            // of an unborn child, as typed
    bool due_unsure = false;    // it is not known whether a baby that was due long ago was born
    std::string sex, gender;
    std::string nhs_number, school;
    std::string language, needs;
    bool interpreter = false;
    bool deceased = false;
    std::string died_day, died_month, died_year;
    bool died_about = false;  // the day is a guess
    std::string upn;
    std::string identifiers;          // "hospital number: A12, library card: 99"
    std::vector<TypedReach> reaches;  // those with nothing in them are none
    std::string use = "home";         // of the address
    std::string lines, postcode, uprn;
    bool secret = false;
    std::string must_not_know;
    std::string why;  // it is changed
};

// Whether any box of the date of birth is filled; and what they say, when it is a date that has
// been, or a year alone.
bool born_is_typed(const Typed& typed);
std::optional<BirthDate> born_in(const Typed& typed, Date today);

// A whole number and nothing else: "7".
std::optional<int> number_in(std::string_view typed);
// An age in years: "7", "about 7", "7 years old".
std::optional<int> age_in(std::string_view typed);

Typed typed_in(const web::Form& form);
Typed typed_from(const Person& person, Date today);

// Each with its field: given, born, about-how-old, due, nhs-number, lines, died, upn, identifiers,
// uprn, reach-1-words.
Faults faults_of(const Typed& typed, Date today);
// What can be read of it: where there is a fault, nothing was typed.
Typed without(Typed typed, const Faults& faults);
// Of what has no fault. What the form does not ask for stays as it is in `was`; another address
// makes the one before a former one, until today.
Person person_of(const Typed& typed, const Person& was, Date today);

}  // namespace accord::people
