// The shelf of drafts. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "casework/sharing/draft.h"
#include "governance/audit/act.h"

namespace accord::sharing {

class Drafts {
public:
    static Result<std::optional<Draft>> find(audit::Reading& reading, const Reference& reference);
    // Also of one whose words were destroyed.
    static Result<std::optional<DraftState>> state_of(audit::Reading& reading,
                                                      const Reference& reference);
    // An agency's unfinished shares, the latest saved first.
    static Result<std::vector<Draft>> open_of(audit::Reading& reading, const std::string& agency,
                                              std::int64_t rows_max);

    static Result<Reference> free_reference(audit::Act& act);  // that none has
    static Result<void> add(audit::Act& act, const Draft& draft);
    // False: someone else saved first, and nothing was written. True: `draft.version` is the new
    // one.
    static Result<bool> save(audit::Act& act, Draft& draft);
};

}  // namespace accord::sharing
