// The verbs of life events: what happened to somebody on the list, as it was said. Each change is
// kept as another state, with who, when and why, and an earlier state can be put back.
#pragma once

#include "casework/people/commands_record.h"
#include "casework/people/life_event.h"

namespace accord::people {

// Part of a look; in the order of put_in_order().
Result<std::vector<LifeEvent>> happened_to(audit::Reading& reading, const Person& person);

// When it was put down.
Result<Instant> first_said_at(audit::Reading& reading, const LifeEvent& event);

struct PutDown {
    Reference person;
    Happened happened;
};
// Invalid, on the field "kind": the same source said the very same already.
Result<LifeEvent> put_down(Node& node, const Keeper& keeper, const PutDown& wish);

struct ChangeLifeEvent {
    Reference person;
    Id<LifeEvent> id;
    std::int64_t version = 0;
    Happened happened;
    std::string why;
};
// Conflict when somebody changed it first. Nothing changed: nothing is kept. A place that must not
// be learnt stays so.
Result<LifeEvent> change(Node& node, const Keeper& keeper, const ChangeLifeEvent& wish);
// As it was in an earlier state; a place that must not be learnt stays so, and as it is unless who
// puts it back may see it. Invalid, on the field "why", without one.
struct RestoreLifeEvent {
    Reference person;
    Id<LifeEvent> id;
    std::int64_t version = 0;
    std::int64_t to = 0;
    std::string why;
    bool sees_restricted = false;
};
Result<LifeEvent> restore(Node& node, const Keeper& keeper, const RestoreLifeEvent& wish);

// One with all its states; a Look.
struct OpenedLifeEvent {
    Person person;
    LifeEvent event;
    std::vector<LifeEventState> states;
    Instant now;
};
Result<OpenedLifeEvent> open_life_event(Node& node, const audit::Actor& actor,
                                        const Reference& person, const Id<LifeEvent>& id);

}  // namespace accord::people
