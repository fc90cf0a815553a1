// The shelf of appointments. Private to the slice; others ask through commands.h.
#pragma once

#include <vector>

#include "governance/audit/act.h"
#include "governance/parties/appointment.h"

namespace accord::parties {

class Appointments {
public:
    static Result<Appointment> find(audit::Reading& reading, Id<Appointment> id);
    // In force on the day; own posts before those they stand in for, the longest held first.
    static Result<std::vector<Appointment>> of_account(audit::Reading& reading,
                                                       std::string_view account, Date day);
    static Result<std::vector<Appointment>> at_party(audit::Reading& reading, Id<Party> party,
                                                     Date day);

    static Result<void> add(audit::Act& act, const Appointment& appointment);
    static Result<void> end(audit::Act& act, const Appointment& appointment, Date on);
};

}  // namespace accord::parties
