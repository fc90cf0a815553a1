// The shelf of assessments and of the versions that were signed off. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "governance/assessments/assessment.h"
#include "governance/audit/act.h"
#include "rulebook/rulebook.h"

namespace accord::assessments {

class Assessments {
public:
    static Result<Assessment> find(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                                   const Reference& reference);
    static Result<std::vector<Assessment>> all(audit::Reading& reading,
                                               const rulebook::Rulebook& rulebook);

    // What one needs to know of an assessment to say how an agreement stands.
    struct Cover {
        Reference reference;
        Id<parties::Party> party;
        bool signed_off = false;
        std::optional<Date> review_on;
    };
    // Those that name this agreement; signed off before begun, the latest review date first.
    static Result<std::vector<Cover>> covering(audit::Reading& reading, std::string_view agreement);
    // Whether what was signed off says that it covers what inherits from its agreements as well.
    static Result<bool> is_overarching(audit::Reading& reading, const Cover& signed_off);

    static Result<Reference> free_reference(audit::Act& act);  // that none has
    static Result<void> add(audit::Act& act, const Assessment& assessment);
    // Conflict when somebody else saved since it was read. Raises the version.
    static Result<void> save(audit::Act& act, Assessment& assessment);

    static Result<void> add(audit::Act& act, const SignedVersion& version,
                            const std::vector<std::string>& covers);
    static Result<std::vector<SignedVersion>> versions(audit::Reading& reading,
                                                       Id<Assessment> assessment);  // newest first
};

}  // namespace accord::assessments
