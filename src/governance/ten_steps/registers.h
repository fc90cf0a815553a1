// The shelf of the training register. Private to the slice.
#pragma once

#include <string_view>
#include <vector>

#include "governance/audit/act.h"
#include "governance/ten_steps/training.h"

namespace accord::ten_steps {

class Registers {
public:
    static Result<std::vector<Finished>> of(audit::Reading& reading, std::string_view account);
    // The latest time counts; done again is done anew.
    static Result<void> put(audit::Act& act, const Finished& finished);
};

}  // namespace accord::ten_steps
