// The shelf of drafts, of comments on them and of their clearances. Private to the slice.
#pragma once

#include <vector>

#include "governance/agreement/draft.h"
#include "governance/audit/act.h"

namespace accord::agreement {

class Drafts {
public:
    static Result<Draft> find(audit::Reading& reading, const Reference& reference);
    static Result<std::vector<Draft>> all(audit::Reading& reading);  // the last saved first
    static Result<Reference> free_reference(audit::Act& act);        // that none has
    static Result<void> add(audit::Act& act, const Draft& draft);
    // Conflict when somebody else saved since it was read.
    static Result<void> save(audit::Act& act, Draft& draft);

    static Result<std::vector<Comment>> comments(audit::Reading& reading, Id<Draft> draft);
    static Result<void> add(audit::Act& act, const Comment& comment);
    static Result<bool> answer(audit::Act& act, Id<Draft> draft, Id<Comment> comment,
                               std::string_view answer, std::string_view by);

    static Result<std::vector<Clearance>> clearances(audit::Reading& reading, Id<Draft> draft);
    // False when this side has cleared these words already.
    static Result<bool> add(audit::Act& act, const Clearance& clearance);
};

}  // namespace accord::agreement
