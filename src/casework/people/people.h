// The shelf of people. Private to the slice.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/people/person.h"
#include "governance/audit/act.h"
#include "governance/audit/reading.h"

namespace accord::people {

class People {
public:
    static Result<Person> find(audit::Reading& reading, const Id<Person>& id);
    static Result<Person> find(audit::Reading& reading, const Reference& reference);
    // The agency's own people with all of these words in their names (folded), at most `rows_max`;
    // `more` when so many have the first word that not all of them were looked at.
    struct Named {
        std::vector<Person> people;
        bool more = false;
    };
    static Result<Named> named(audit::Reading& reading, const std::string& agency,
                               const std::vector<std::string>& words, int rows_max);
    // The record that is read in its stead, by as many pointers as there are; itself, when none.
    static Result<Person> standing(audit::Reading& reading, Person person);
    // Itself, and all that point at it, by one pointer or several.
    static Result<std::vector<Id<Person>>> records_of(audit::Reading& reading,
                                                      const Id<Person>& standing);
    // Another is read in its stead from now on; none: it stands for itself again. Conflict when
    // someone else saved first.
    static Result<void> point(audit::Act& act, const Person& person,
                              const std::optional<Id<Person>>& at);
    // Of the agency's list, those that stand for themselves, in the order of their ids: so many
    // from after this one. Those that were erased are left out.
    struct InOrder {
        std::vector<Person> people;
        std::optional<Id<Person>> after;  // go on from here; none: that was all
    };
    static Result<InOrder> in_order(audit::Reading& reading, const std::string& agency,
                                    const std::optional<Id<Person>>& after, std::int64_t rows_max);
    // The agency's own people that this account opened or registered last.
    static Result<std::vector<Person>> latest(audit::Reading& reading, const std::string& agency,
                                              int rows_max);

    static Result<Reference> free_reference(audit::Act& act);  // that none has
    // `position`: its place in the list that is enrolled with it.
    static Result<void> add(audit::Act& act, const Person& person, std::int64_t position);
    // Conflict when someone else saved first.
    static Result<void> save(audit::Act& act, const Person& person);

    // Every state that it was in, the newest first; a record of before states were kept has those
    // since. `keep` adds the state that `person` is in now, by its version.
    static Result<std::vector<Version>> versions(audit::Reading& reading, const Person& person);
    static Result<void> keep(audit::Act& act, const Person& person, const std::string& by_name,
                             const std::string& why);

    struct Change {
        Id<Person> person;
        std::int64_t version = 0;
        Instant at;
        std::optional<Id<Person>> merged_into;
        bool erased = false;  // whoever destroyed its key
    };
    static Result<std::vector<Change>> changed_since(audit::Reading& reading,
                                                     const std::string& agency, Instant since);
    // Records of the list that changed after that.
    static Result<std::int64_t> count_changed(audit::Reading& reading, const std::string& agency,
                                              Instant since);
};

}  // namespace accord::people
