// The verbs that put two records of one person together: lay them side by side, and put them
// together with a reason. Whoever has a say on the list may lay them side by side; nothing is
// changed by it.
#pragma once

#include "casework/people/commands_record.h"
#include "casework/people/matcher.h"
#include "casework/people/merge.h"
#include "casework/people/pair.h"

namespace accord::people {

// Two records of the list as they stand, with what each agreement and each difference is worth.
struct SideBySide {
    Person one;
    Person other;
    TwoCompared compared;
    Apart apart = Apart::None;     // why they may not be put together
    std::optional<Id<Pair>> pair;  // that says so, or that waits for a second person
    Instant now;
};
// Recorded on both. Invalid: it is the same record, or they were put together already.
Result<SideBySide> lay_side_by_side(Node& node, const audit::Actor& actor, Matcher& matcher,
                                    const Reference& one, const Reference& other,
                                    std::string_view why);
// Part of a larger act or look.
Result<SideBySide> side_by_side(audit::Reading& reading, const audit::Actor& actor,
                                Matcher& matcher, const Reference& one, const Reference& other);

// Which record's word stands, of one thing that both say and not the same.
struct WordThatStands {
    std::string code;  // of particular.h
    bool merged = false;
};
struct PutTogether {
    Reference kept;  // stands, and is read
    Reference merged;
    std::int64_t kept_version = 0;
    std::int64_t merged_version = 0;
    std::vector<WordThatStands> choices;
    std::string why;
};
// Invalid on the code of what was not chosen, or on "why". Conflict when somebody changed either
// first, or put them together; by oneself a moment ago, it is done already and said so by the same
// answer. Forbidden: a veto stands against it, or a second person is to look at them first.
Result<Merge> put_together(Node& node, const Keeper& keeper, Matcher& matcher,
                           const PutTogether& wish);

// What was put together into a record, and the other records that are this person, as they are.
struct Joined {
    Merge merge;
    Person merged;
    std::optional<Person> before;  // what the record that stands said, where the other's word does
};
// Part of a look: standing ones and undone ones, the first first.
Result<std::vector<Joined>> joined_into(audit::Reading& reading, const Person& person);

// Part of an import: a file goes on saying what somebody chose against when the records were put
// together, and that is no news. Whatever else it says is taken as it is.
Result<Person> hold_to_choices(audit::Reading& reading, const Person& known, Person said);

}  // namespace accord::people
