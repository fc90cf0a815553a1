// Particular: one thing that a record says of a person, by name, so that two records can be laid
// side by side, and one thing at a time be taken from the one into the other. Private to the slice.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "casework/people/person.h"

namespace accord::people {

struct Particular {
    std::string_view code;                                 // "born": in forms and on the shelf
    std::string_view words;                                // "Birth date"
    std::string (*say)(const Person& person, Date today);  // empty: the record does not say
    void (*put)(const Person& from, Person& into);
};
std::span<const Particular> particulars_of_records();
const Particular* particular(std::string_view code);

// Whether it says something that is restricted, of either record.
bool is_restricted(const Particular& one, const Person& person, const Person& other);

// Both say it, and not the same.
bool in_conflict(const Particular& one, const Person& person, const Person& other, Date today);
bool says_the_same(const Particular& one, const Person& person, const Person& other, Date today);

}  // namespace accord::people
