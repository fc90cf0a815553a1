// The verbs of relationships, and who the family of somebody on the list is. Each change is kept as
// another state, with who, when and why, and an earlier state can be put back.
#pragma once

#include "casework/people/commands_happened.h"
#include "casework/people/commands_involved.h"
#include "casework/people/commands_link.h"
#include "casework/people/commands_merge.h"
#include "casework/people/commands_record.h"
#include "casework/people/parting.h"
#include "casework/people/relationship.h"

namespace accord::people {

// Somebody in a relationship with the person who is looked at, as seen from that person.
struct Relative {
    Relationship kept;
    Person who;
    const RoleInLife* role = nullptr;  // what `who` is to the person; never null
    bool turned = false;               // it was recorded from the other side

    // Whether it is `who` that may be a cause for concern, or who may be in danger from the person.
    bool may_cause_concern() const { return kept.said.concern and not turned; }
    bool may_be_harmed() const { return kept.said.concern and turned; }
};
// Parts of a look; whether any of them is closed to whoever reads is not asked, but by `veil`,
// which puts a word in place of those. Those that ended come last, those that never were after
// them; the elder first.
Result<std::vector<Relative>> family_of(audit::Reading& reading, const Person& person);
Result<Relative> relative_of(audit::Reading& reading, const Person& person,
                             const Id<Relationship>& id);
Result<void> veil(audit::Reading& reading, std::vector<Relative>& family);

struct Relate {
    Reference person;
    Reference other;
    Said said;
    std::string why;
};
// Invalid, on the field "role": they are the same record, or are on record as that already.
Result<Relationship> relate(Node& node, const Keeper& keeper, const Relate& wish);

struct ChangeRelationship {
    Reference person;  // whose page it is on
    Id<Relationship> id;
    std::int64_t version = 0;
    Said said;  // ended: with a last day; never so: mistaken
    std::string why;
};
// Conflict when somebody changed it first. Nothing changed: nothing is kept.
Result<Relationship> change(Node& node, const Keeper& keeper, const ChangeRelationship& wish);
// As it was in an earlier state; whether there is a concern, and why, stays as it is unless who
// puts it back may see it. Invalid, on the field "why", without one.
struct RestoreRelationship {
    Reference person;
    Id<Relationship> id;
    std::int64_t version = 0;
    std::int64_t to = 0;
    std::string why;
    bool sees_restricted = false;
};
Result<Relationship> restore(Node& node, const Keeper& keeper, const RestoreRelationship& wish);

// A record with who is around the person; a Look.
struct WholeRecord {
    Opened opened;
    std::vector<Relative> family;
    std::vector<Involvement> involved;
    std::vector<LifeEvent> happened;
    std::vector<Joined> joined;   // what was put together into it
    std::vector<SplitOff> split;  // what it was split from, or another from it
    std::vector<WroteOf> wrote;   // in what others wrote of them
};
Result<WholeRecord> open_record(Node& node, const audit::Actor& actor, const Reference& reference,
                                audit::Fact opened);
audit::Fact opened_for(const Reference& reference, std::string_view why);  // person.opened
// One relationship with all its states; a Look.
struct OpenedRelationship {
    Person person;
    Relative relative;
    std::vector<RelationshipState> states;
    Instant now;
};
Result<OpenedRelationship> open_relationship(Node& node, const audit::Actor& actor,
                                             const Reference& person, const Id<Relationship>& id);
// Two who are to be put in one, before it is written; a Look at both.
struct OpenedPair {
    Person person;
    Person other;
    std::vector<Relative> family;  // of `person`: they may be there already
    Instant now;
};
Result<OpenedPair> open_pair(Node& node, const audit::Actor& actor, const Reference& person,
                             const Reference& other);

}  // namespace accord::people
