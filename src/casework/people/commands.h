// The verbs of people, and the few questions other slices may ask.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/people/person.h"
#include "governance/audit/act.h"
#include "governance/audit/look.h"

namespace accord::people {

// All that a list of finds shows, until one is opened (ux 13).
struct Glimpse {
    Reference reference{'C', ""};
    std::string name;
    std::string born;  // "born 14 March 2019 (6)"
    std::string area;  // "E5": the first half of the postcode; never of a confidential address
    std::optional<int> age;
    bool restricted =
        false;  // closed to whoever reads (closed.h): the name says so, the rest is empty
};

// Puts people on the agency's own list, in one act. Each gets its id and reference.
Result<std::vector<Person>> enrol(Node& node, const audit::Actor& actor,
                                  std::vector<Person> people);

// The actor's own agency's people whose names hold every word typed; youngest first. Recorded as a
// search: that it was made and how many were found, never what was typed.
Result<std::vector<Glimpse>> search(Node& node, const audit::Actor& actor, std::string_view typed);

// Those lately enrolled or changed on the agency's own list: what the first step of a share offers.
Result<std::vector<Glimpse>> recent(Node& node, const audit::Actor& actor);

// Parts of a larger act or look: these of the agency's list, in their order, and one by its
// reference. Another agency's is NotFound, and one that is closed to the actor is Restricted
// (closed.h). Where a record was put together with another (merge.h),
// all of these answer with the one that stands.
Result<std::vector<Glimpse>> glimpses(audit::Reading& reading, const std::string& agency,
                                      const std::vector<Id<Person>>& people);
Result<Person> own(audit::Reading& reading, const std::string& agency, const Reference& reference);

// By their id, whether or not it is closed to the actor: for what is worked out and shown to
// nobody. NotFound: erased.
Result<Person> standing_of(audit::Reading& reading, const Id<Person>& person);

// Every record of the agency's list that is this person, the one that stands first: whatever was
// written down with one of them is about all.
Result<std::vector<Id<Person>>> records_of(audit::Reading& reading, const Id<Person>& person);
Result<std::vector<Reference>> references_of(audit::Reading& reading, const std::string& agency,
                                             const Reference& person);

// Opens one person of the actor's own agency. Another agency's is NotFound: not even that it
// exists.
Result<Person> open(Node& node, const audit::Actor& actor, const Reference& reference,
                    std::string_view why);

// Marks the addresses that `match` the postcode as confidential, and from whom. Only ever tightens.
struct Protect {
    Reference person{'C', ""};
    std::string postcode;
    std::string must_not_know;
};
Result<void> protect(Node& node, const audit::Actor& actor, const Protect& wish);

}  // namespace accord::people
