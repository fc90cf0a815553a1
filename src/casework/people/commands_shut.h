// Who of an agency's list lives in secret, for whoever writes something that leaves it: protection
// belongs to a person, and is inherited by whatever may be about them, whichever record was chosen.
#pragma once

#include <span>
#include <vector>

#include "casework/people/person.h"
#include "engine/shield/exclusion.h"
#include "governance/audit/act.h"

namespace accord::people {

// Those with an address or a number that must not be learnt; and whoever is on record as living in
// one home with somebody whose home must not: theirs is secret in what is read here, in whatever
// words their own record has it. It goes no further than that: a child of two homes would hide the
// other one. Part of a larger act: nothing of it is shown.
Result<std::vector<Person>> living_in_secret(audit::Reading& reading, const std::string& agency);

// Every safe address of these people that is known here, and every number and e-mail address of
// theirs that must not be learnt.
std::vector<shield::Exclusion> places_of(std::span<const Person> in_secret);

// Whether what somebody typed of a child may be about this person: the same name, or a part of it
// and the same birth date; never where their birth dates are years apart.
bool may_be(const Person& person, const Person& typed);

// Whether they are one of those whose home must not be learnt, or may be.
bool hides_home(std::span<const Person> in_secret, const Person& person);

// Once a day: records from before this was kept are looked at, so that they are not read each time.
Result<void> note_who_lives_in_secret(Node& node);

}  // namespace accord::people
