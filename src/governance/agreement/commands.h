// The verbs of agreements, and the questions that others ask. Signing is in commands_sign.h,
// law_for in law.h.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "governance/agreement/agreement.h"
#include "governance/audit/act.h"
#include "rulebook/rulebook.h"

namespace accord::agreement {

// ---------------------------------------------------------------- asked by others

// The version that people should look at: the one in force, else the newest.
Result<Agreement> current(audit::Reading& reading, const Reference& reference);
Result<std::vector<Agreement>> versions(audit::Reading& reading, const Reference& reference);
Result<std::vector<Agreement>> current_of_all(audit::Reading& reading);

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

// From now on this version decides, and the one before does not.
Result<Agreement> bring_into_force(audit::Act& act, Agreement agreement);
Result<Agreement> bring_into_force(Node& node, const audit::Actor& actor, Id<Agreement> agreement);
Result<Agreement> withdraw(Node& node, const audit::Actor& actor, Id<Agreement> agreement);

}  // namespace accord::agreement
