// Who has looked at a record, of one's own organisation: read from the trail,
// with names from its posts of today. And looking at what is restricted, for a
// reason.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/people/commands_record.h"

namespace accord::people {

// A row of tables/reasons.table: why somebody sees what is restricted.
struct ReasonToSee {
    std::string code;
    std::string words;
};
const std::vector<ReasonToSee>& reasons_to_see();
const ReasonToSee* reason_to_see(std::string_view code);

// Every record that is this person, the one that stands first; nothing of what they say.
Result<std::vector<Reference>> references_of(Node& node, const audit::Actor& actor,
                                             const Reference& person);

struct Looker {
    std::string name;  // empty: somebody who has no post here any more
    std::int64_t times = 0;
    Instant last;
    std::string why;              // of the last time, in words
    std::int64_t restricted = 0;  // how often they saw what is restricted
};
// Of what the newest `rows_max` entries about them say; who looked last comes
// first.
Result<std::vector<Looker>> who_looked(Node& node, const audit::Actor& actor,
                                       const Reference& person);

}  // namespace accord::people
