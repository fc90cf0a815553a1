// The shelf of agreements. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "governance/agreement/agreement.h"
#include "governance/audit/act.h"

namespace accord::agreement {

class Agreements {
public:
    static Result<Agreement> find(audit::Reading& reading, Id<Agreement> id);
    static Result<std::vector<Agreement>> versions(audit::Reading& reading,
                                                   const Reference& reference);  // newest first
    static Result<std::vector<Agreement>> of_uri(audit::Reading& reading, std::string_view uri);
    static Result<std::vector<Agreement>> all(audit::Reading& reading);
    // Of this very text: more than one only if it was published under two versions.
    static Result<std::vector<Agreement>> of_digest(audit::Reading& reading, const Digest& digest);
    // Neither withdrawn nor expired.
    static Result<std::vector<Agreement>> living(audit::Reading& reading);
    static Result<Reference> free_reference(audit::Act& act);  // that none has
    static Result<void> add(audit::Act& act, const Agreement& agreement);
    static Result<void> save(audit::Act& act, Agreement& agreement);

    // Grows with every change of an agreement, with every signature and every leaving.
    static Result<std::int64_t> edition(audit::Reading& reading);
};

}  // namespace accord::agreement
