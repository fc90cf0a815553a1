// The verbs of bringing in a file of people: read it, say which column is what, look at what cannot
// be used, bring the rest in, part by part. The same file again changes nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/people/intake.h"

namespace accord::people {

struct TakeFile {
    std::string source;  // whose system it is from
    std::string file_name;
    std::string_view bytes;
};
// Nothing is on the list yet. Its columns are those that were said of this source before, or as its
// headings have them. Invalid, on "source" or "file": nothing of it can be read, and why.
Result<Intake> take_file(Node& node, const Keeper& keeper, const TakeFile& wish);

// Which column is what, in the order of import_columns; kept for the source.
Result<Intake> say_columns(Node& node, const Keeper& keeper, const Id<Intake>& id,
                           std::int64_t version, const std::vector<std::string>& columns);
// Conflict when somebody did first; Invalid when it cannot be brought in as it stands.
Result<Intake> start_intake(Node& node, const Keeper& keeper, const Id<Intake>& id,
                            std::int64_t version);
// Nothing more of it is used, and what it said is erased. What is on the list stays.
Result<void> put_away(Node& node, const Keeper& keeper, const Id<Intake>& id);

struct IntakeSeen {
    Intake intake;
    std::vector<FaultyRow> faults;
    Faults blocks;  // why it cannot be brought in as it stands
    // The first rows that can be used, as they would stand on the list.
    std::vector<Person> samples;
    Instant now;
};
// A Look. NotFound: another organisation's.
Result<IntakeSeen> look_at_intake(Node& node, const audit::Actor& actor, const Id<Intake>& id);
struct IntakesSeen {
    std::vector<Intake> intakes;  // the newest first
    std::vector<std::string> sources;
    Instant now;
};
Result<IntakesSeen> intakes_at(audit::Reading& reading, const std::string& agency);

// The next part of whatever is being brought in, in one act, for the thread that does nothing else;
// `looked_over`: of which intake the matcher has seen the list. False: there is nothing to do.
Result<bool> bring_next_part(Node& node, Matcher& matcher, std::optional<Id<Intake>>& looked_over);
// Those that nobody has touched for a week are put away.
Result<void> forget_intakes(Node& node);

}  // namespace accord::people
