// The verbs of one record on the agency's own list: find a child by name and age, register one
// after looking whether they are there already, change what is wrong, put back what was right.
// Every state is kept, with who, when and why. What is secret stays secret through all of it.
#pragma once

#include "casework/people/commands.h"
#include "casework/people/matcher.h"

namespace accord::people {

// Who acts, as records keep it.
struct Keeper {
    audit::Actor actor;
    std::string name;  // "Karen Osei"
};

// By any name and form of it (Kate finds Katherine), by how one begins from the third letter on
// (Min finds Minnie), and about the age; first those with the whole name, each youngest first.
// Recorded: how many words, whether an age, how many found, and never what was typed.
struct Looking {
    std::string name;
    std::optional<int> age;  // a year to either side counts
};
struct FoundChildren {
    std::vector<Glimpse> glimpses;
    bool more = false;  // more fit than were looked at: a word more finds them
};
Result<FoundChildren> find_children(Node& node, const audit::Actor& actor, Matcher& matcher,
                                    const Looking& looking);

// Who is there already and may be the same: with what agrees and what does not, in words.
struct Compared {
    std::string what;  // "Given name"
    std::string how;   // "a form of the same name"
};
struct Alike {
    Glimpse glimpse;
    matching::Outcome outcome = matching::Outcome::Possible;
    std::string why_a_person;  // why the program does not say so by itself; empty: it does
    std::vector<Compared> compared;
    bool hides_home = false;  // they live in secret: no address was compared
};
Result<std::vector<Alike>> alike(Node& node, const audit::Actor& actor, Matcher& matcher,
                                 const Person& person);

// `alike_seen`: how many were shown that might be the same, and were said not to be. Part of a
// larger act (commands_pairs.h).
Result<Person> enter(audit::Act& act, const Keeper& keeper, Person person, std::int64_t alike_seen);

// Parts of a larger act: one more on the list; and another state of one that is there, which the
// state before is kept of too.
Result<Person> put_on_list(audit::Act& act, const Keeper& keeper, Person person);
Result<Person> keep_change(audit::Act& act, const Keeper& keeper, const Person& was, Person now,
                           const std::string& why);
// The same, where two said that an address need not be secret (loosening.h): nothing is shut again.
Result<Person> keep_opened(audit::Act& act, const Keeper& keeper, const Person& was, Person now,
                           const std::string& why);
// The same, where nothing changes but which record is read in its stead; none: it is read itself.
Result<Person> keep_pointing(audit::Act& act, const Keeper& keeper, const Person& was,
                             const std::optional<Id<Person>>& at, const std::string& why);

struct Amend {
    Person person;  // its reference and version say which state was changed
    std::string why;
};
// Conflict when somebody changed it first. Nothing changed: nothing is kept.
Result<Person> amend(Node& node, const Keeper& keeper, const Amend& wish);
// As it was in an earlier state (putting_back.h): what is restricted stays as it is, unless who
// puts it back may see it; and what was ever secret stays so. Conflict when somebody changed it
// first; Invalid, on the field "why", without one. Nothing changed: nothing is kept.
struct Restore {
    Reference person;
    std::int64_t version = 0;  // the newest, as it was looked at
    std::int64_t to = 0;
    std::string why;
    bool sees_restricted = false;
};
Result<Person> restore(Node& node, const Keeper& keeper, const Restore& wish);

struct Opened {
    Person person;
    std::vector<Version> versions;  // the newest first
    Instant now;
};
// A Look: recorded before anything is shown.
Result<Opened> open_whole(Node& node, const audit::Actor& actor, const Reference& reference,
                          std::string_view why);

}  // namespace accord::people
