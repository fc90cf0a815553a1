// The verbs that take two people apart: a merge is undone; a record that two people were put into
// is split. Each with who, when and why; the two are kept apart from then on, and everybody who was
// told of them as one is told (parting.h). What is secret stays secret on both.
#pragma once

#include "casework/people/commands_family.h"
#include "casework/people/commands_merge.h"
#include "casework/people/parting.h"

namespace accord::people {

// What was written down on the record that stands, and is the other one's.
struct Moving {
    std::vector<Id<Relationship>> family;
    std::vector<Id<Involvement>> involved;
    std::vector<Id<LifeEvent>> happened;

    std::size_t size() const { return family.size() + involved.size() + happened.size(); }
};

// A merge as it stands, with what was written on the record since: any of it may be the other's.
struct OpenedMerge {
    Person person;  // stands
    Joined joined;
    std::vector<Relative> family;
    std::vector<Involvement> involved;
    std::vector<LifeEvent> happened;
    std::vector<std::string> put_back;  // what was taken over and is still so: "Birth date"
    Parting parting;                    // as it would be
    Instant now;
};
// A Look.
Result<OpenedMerge> open_merge(Node& node, const audit::Actor& actor, const Reference& person,
                               const Id<Merge>& id);

struct TakeApart {
    Reference person;
    Id<Merge> id;
    std::int64_t version = 0;  // of the record that stands
    Moving moving;
    std::string why;
};
// Invalid on "why". Conflict: somebody was first, or this record was itself put together since.
// Undone by oneself before: the same answer again.
Result<Merge> take_apart(Node& node, const Keeper& keeper, const TakeApart& wish);

enum class Goes : std::uint8_t { Stays, Goes, Both };

struct WhereItGoes {
    std::string code;  // of particular.h; what is not named stays
    Goes goes = Goes::Stays;
};
struct SplitRecord {
    Reference person;
    std::int64_t version = 0;
    Name name;  // of the other person
    std::vector<WhereItGoes> particulars;
    Moving moving;
    std::optional<Date> since;  // from when the two were one; none: as long as the record is there
    std::string why;
};
// The record of the other person. Invalid on "given", "since" or "why". Conflict when somebody
// changed it first. Pressed twice, the second is a conflict, since the record was changed.
Result<Person> split(Node& node, const Keeper& keeper, const SplitRecord& wish);

// How this record and others were split from one another; part of a larger Look.
Result<std::vector<SplitOff>> split_off(audit::Reading& reading, const Person& person);

// For a page, before anything is written: since the record is there. A Look.
struct OpenedSplit {
    WholeRecord record;
    Parting parting;
};
Result<OpenedSplit> open_split(Node& node, const audit::Actor& actor, const Reference& person);

}  // namespace accord::people
