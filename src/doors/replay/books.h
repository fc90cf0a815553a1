// Books: what a replay left behind, counted from the node itself, and everything about it that does
// not agree: a contact that never ended, a clock that was lost, a chase that was sent twice or not
// at all, a trail that does not verify.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "doors/replay/year.h"

namespace accord::replay {

struct Books {
    std::int64_t contacts = 0;
    std::int64_t open = 0;  // contacts that have not ended
    std::int64_t clocks = 0;
    std::int64_t met = 0;                        // in time
    std::int64_t met_late = 0;                   // and noted as missed
    std::int64_t cancelled = 0;                  // what it was for is no longer needed
    std::int64_t running = 0;                    // none, at the end of everything
    std::map<std::string, std::int64_t> chases;  // by step of the ladder
    std::int64_t notices = 0;
    std::uint64_t entries = 0;
    Digest happened;                 // of every entry of the year: the same acts give the same
    Duration latest;                 // a clock that ran out was noticed so much later, at most
    std::vector<std::string> wrong;  // in sentences; none when all is well

    std::int64_t of(std::string_view step) const;
};

// `down`: for how long the node was down at most, which is how late it may have been.
Result<Books> books_of(Node& node, const Borough& borough, const Replayed& replayed,
                       Duration down = {});

}  // namespace accord::replay
