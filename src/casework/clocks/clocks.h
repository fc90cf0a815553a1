// The shelf of clocks, their pauses, and what hubs have set for themselves. Private to the slice.
#pragma once

#include <vector>

#include "casework/clocks/clock.h"
#include "governance/audit/act.h"

namespace accord::clocks {

class Clocks {
public:
    static Result<std::optional<Clock>> find(audit::Reading& reading, Id<Clock> id);
    static Result<bool> is_going(audit::Reading& reading, Id<Clock> id);
    static Result<std::vector<Clock>> of(audit::Reading& reading, const std::string& about);
    static Result<std::vector<Clock>> going_about(audit::Reading& reading,
                                                  const std::string& about);
    static Result<std::vector<Clock>> going_of(audit::Reading& reading,
                                               const Id<parties::Party>& owner,
                                               std::string_view about_prefix,
                                               std::int64_t rows_max);

    static Result<void> add(audit::Act& act, const Clock& clock);
    // False: somebody was first.
    static Result<bool> save(audit::Act& act, Clock& clock);
    static Result<void> keep_pause(audit::Act& act, const Clock& clock, std::size_t place);

    static Result<std::vector<HubLimit>> limits_of(audit::Reading& reading,
                                                   const Id<parties::Party>& hub);
    static Result<std::vector<HubCalendar>> calendars_of(audit::Reading& reading,
                                                         const Id<parties::Party>& hub);
    static Result<void> add(audit::Act& act, const HubLimit& limit);
    static Result<void> add(audit::Act& act, const HubCalendar& calendar);
};

}  // namespace accord::clocks
