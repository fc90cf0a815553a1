// What is typed of a relationship, exactly as it was typed, and what it says. Private to the slice.
#pragma once

#include "base/fault.h"
#include "casework/people/lasting_form.h"
#include "casework/people/person.h"
#include "casework/people/relationship.h"

namespace accord::people {

struct TypedRelationship : TypedLasting {
    std::string role = {};
    std::string responsibility = {}, one_home = {};
    bool concern = false;
    std::string concern_why = {};
    bool ages_right = false;  // asked, and said to be so
};

TypedRelationship typed_relationship_in(const web::Form& form);
TypedRelationship typed_from(const Said& said);
// Each with its field: role, concern-why, since, until, said-by, as-of.
Faults faults_of(const TypedRelationship& typed, Date today);
// What can hardly be so, asked once: a parent who is no ten years older than the child, or younger
// than a child that is not born to them. Empty: nothing, or whose ages are not known.
std::string doubt_of_ages(std::string_view role, const Person& person, const Person& other);
// Of what has no fault. Without a day it is up to date today.
Said said_in(const TypedRelationship& typed, Date today);

}  // namespace accord::people
