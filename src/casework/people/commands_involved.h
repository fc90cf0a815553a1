// The verbs of involvements: who works with somebody on the list, as it was
// said. Each change is kept as another state, with who, when and why, and an
// earlier state can be put back.
#pragma once

#include "casework/people/commands_record.h"
#include "casework/people/involvement.h"

namespace accord::people {

// Part of a look. Those of today first, then those that ended, then those that
// never were; each in the order of services.table.
Result<std::vector<Involvement>> involved_with(audit::Reading& reading, const Person& person);

// When it was put down.
Result<Instant> first_said_at(audit::Reading& reading, const Involvement& involvement);

struct Involve {
    Reference person;
    std::vector<Reference> also;  // who else of the family they work with: each has one of its own
    Working working;
    // Whoever adds it does not see who is involved: what is on record already is not said, and not
    // put down again.
    bool unseen = false;
};
// Invalid, on the field "service": the same service and person to call are on
// record already.
Result<void> involve(Node& node, const Keeper& keeper, const Involve& wish);

struct ChangeInvolvement {
    Reference person;
    Id<Involvement> id;
    std::int64_t version = 0;
    Working working;
    std::string why;
};
// Conflict when somebody changed it first. Nothing changed: nothing is kept.
Result<Involvement> change(Node& node, const Keeper& keeper, const ChangeInvolvement& wish);
// As it was in an earlier state; what is held back of it stays as it is, unless who puts it back
// may see that. Invalid, on the field "why", without one.
struct RestoreInvolvement {
    Reference person;
    Id<Involvement> id;
    std::int64_t version = 0;
    std::int64_t to = 0;
    std::string why;
    bool sees_restricted = false;
};
Result<Involvement> restore(Node& node, const Keeper& keeper, const RestoreInvolvement& wish);

// One involvement with all its states; a Look.
struct OpenedInvolvement {
    Person person;
    Involvement involvement;
    std::vector<InvolvementState> states;
    Instant now;
};
Result<OpenedInvolvement> open_involvement(Node& node, const audit::Actor& actor,
                                           const Reference& person, const Id<Involvement>& id);

}  // namespace accord::people
