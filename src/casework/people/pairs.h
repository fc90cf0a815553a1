// The shelf of pairs, and of what was said of each. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "casework/people/calibration.h"
#include "casework/people/pair.h"
#include "governance/audit/act.h"
#include "governance/audit/reading.h"

namespace accord::people {

class Pairs {
public:
    static Result<Pair> find(audit::Reading& reading, const Id<Pair>& id);
    // Of these two, in whichever order.
    static Result<std::optional<Pair>> of(audit::Reading& reading, const Id<Person>& one,
                                          const Id<Person>& other);
    // In one of these states: by danger, doubt and how long they have waited.
    static Result<std::vector<Pair>> in(audit::Reading& reading, const std::string& agency,
                                        const std::vector<PairState>& states,
                                        std::int64_t rows_max);
    static Result<std::int64_t> count(audit::Reading& reading, const std::string& agency,
                                      PairState state);
    // Said to be one, and not put together, in either direction.
    static Result<std::int64_t> count_not_joined(audit::Reading& reading,
                                                 const std::string& agency);

    // Of which somebody said something, on this list, or on all of this node when it is empty; with
    // what was said, and not why.
    static Result<std::vector<Answered>> answered(audit::Reading& reading,
                                                  const std::string& agency);

    // False: they were a pair already, and what was said of them stands.
    static Result<bool> add(audit::Act& act, const Pair& pair);
    // Its state, danger and doubt. Conflict when someone else was first.
    static Result<void> save(audit::Act& act, const Pair& pair);

    // The first first. Nothing, where one of the two was erased.
    static Result<std::vector<PairLine>> lines(audit::Reading& reading, const Pair& pair);
    static Result<void> say(audit::Act& act, const Pair& pair, const PairLine& line);
};

}  // namespace accord::people
