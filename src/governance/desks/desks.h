// The shelf of the rota, and of what stands by the week. Private to the slice.
#pragma once

#include <vector>

#include "governance/audit/act.h"
#include "governance/desks/desk.h"

namespace accord::desks {

class Desks {
public:
    static Result<void> add(audit::Act& act, const Turn& turn);
    // Those that are not over at this moment, the first first; everybody's where no party is given.
    static Result<std::vector<Turn>> turns(audit::Reading& reading, Instant from,
                                           const std::optional<Id<parties::Party>>& party);
    static Result<void> add(audit::Act& act, const Shift& shift);
    static Result<std::vector<Shift>> shifts(audit::Reading& reading,
                                             const std::optional<Id<parties::Party>>& party);
    // False: there is no such line of this organisation.
    static Result<bool> remove_turn(audit::Act& act, const Id<parties::Party>& party,
                                    std::string_view id);
    static Result<bool> remove_shift(audit::Act& act, const Id<parties::Party>& party,
                                     std::string_view id);
};

}  // namespace accord::desks
