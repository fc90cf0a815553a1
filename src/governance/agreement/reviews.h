// The shelf of reviews, and of what keepers were told. Private to the slice.
#pragma once

#include <vector>

#include "governance/agreement/review.h"
#include "governance/audit/act.h"

namespace accord::agreement {

class Reviews {
public:
    static Result<std::vector<Review>> of(audit::Reading& reading, Id<Agreement> agreement);
    static Result<void> add(audit::Act& act, const Review& review);

    // Told once of one thing about one day: false when that was told already.
    static Result<bool> tell(audit::Act& act, Id<Agreement> agreement, std::string_view kind,
                             Date day);
};

}  // namespace accord::agreement
