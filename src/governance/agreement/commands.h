// The verbs of agreements, and the questions that others ask. Signing is in commands_sign.h,
// law_for in law.h.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "governance/agreement/agreement.h"
#include "governance/agreement/lineage.h"
#include "governance/assessments/status.h"
#include "governance/audit/act.h"
#include "rulebook/rulebook.h"

namespace accord::agreement {

// ---------------------------------------------------------------- asked by others

// The version that people should look at: the newest that is offered.
Result<Agreement> current(audit::Reading& reading, const Reference& reference);
Result<Agreement> find(audit::Reading& reading, Id<Agreement> agreement);
Result<std::vector<Agreement>> versions(audit::Reading& reading, const Reference& reference);
Result<std::vector<Agreement>> of_digest(audit::Reading& reading, const Digest& digest);
Result<std::vector<Agreement>> current_of_all(audit::Reading& reading);
// How it stands with its privacy assessment, or with the one over what it inherits from. It informs
// and never stops anything.
Result<assessments::Status> assessment_of(audit::Reading& reading, const Agreement& agreement);
Result<assessments::Status> assessment_of(audit::Reading& reading, std::string_view uri);

// What is known here of each agreement, for the faults of what inherits from it.
Result<std::vector<Kin>> kin_of(audit::Reading& reading);

// ---------------------------------------------------------------- verbs

struct Published {
    std::optional<Agreement> agreement;
    Faults faults;  // of the document, with line and column; then nothing was published
};
// The first version of a uri mints the reference; the next ones share it.
Result<Published> publish(audit::Act& act, const rulebook::Rulebook& rulebook,
                          std::string_view document);
Result<Published> publish(Node& node, const audit::Actor& actor, const rulebook::Rulebook& rulebook,
                          std::string_view document);

// By hand, without waiting for two to have signed: it is in force, and those before it are no
// longer offered. Between two parties the newest version that both have signed decides, as ever
// (law.h).
Result<Agreement> bring_into_force(audit::Act& act, Agreement agreement);
Result<Agreement> bring_into_force(Node& node, const audit::Actor& actor, Id<Agreement> agreement);
// At once, and for all: it was published by mistake.
Result<Agreement> withdraw(Node& node, const audit::Actor& actor, Id<Agreement> agreement,
                           std::string_view why);

}  // namespace accord::agreement
