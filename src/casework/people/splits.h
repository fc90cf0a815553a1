// The shelf of splits. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "casework/people/commands_part.h"

namespace accord::people {

struct SplitMade {
    Id<Split> id;
    std::string agency;
    Id<Person> person;
    Id<Person> made;
    Instant since;
    Instant at;
    std::string by_name;
    std::vector<std::string> went;  // codes of particular.h
    std::string why;
};

class Splits {
public:
    static Result<SplitMade> find(audit::Reading& reading, const Id<Split>& id);
    // When this record was last split; none: it never was.
    static Result<std::optional<Instant>> last_of(audit::Reading& reading,
                                                  const Id<Person>& person);
    // Of this record, as the one that was split or the one that was made, the first first. Those
    // with somebody who was erased are left out.
    static Result<std::vector<SplitMade>> of(audit::Reading& reading, const Id<Person>& person);
    static Result<void> add(audit::Act& act, const SplitMade& split);
};

}  // namespace accord::people
