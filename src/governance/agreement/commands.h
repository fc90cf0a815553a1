// The verbs of agreements, and the questions that others ask. (law_for is in law.h.)
//
// What is signed is a digest: the form carries the digest of the text that it showed, and a
// signature is only made while that is still the text (docs/adr/0022).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "governance/agreement/agreement.h"
#include "governance/agreement/signature.h"
#include "governance/audit/act.h"
#include "rulebook/rulebook.h"

namespace accord::agreement {

// ---------------------------------------------------------------- asked by others

// The version that people should look at: the one in force, else the newest.
Result<Agreement> current(audit::Reading& reading, const Reference& reference);
Result<std::vector<Agreement>> versions(audit::Reading& reading, const Reference& reference);
Result<std::vector<Agreement>> current_of_all(audit::Reading& reading);
// Every party that has not left, and where it stands towards this version.
Result<std::vector<Line>> lines(audit::Reading& reading, const Agreement& agreement);
Result<std::vector<Signature>> signatures(audit::Reading& reading, Id<Agreement> agreement);

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

struct Sign {
    Id<Agreement> agreement;
    Digest shown;  // of the text that stood on the page
    std::array<bool, 3> ticks{};
    Id<parties::Party> party;
    std::string name;  // of the signer
    std::string post;
    std::string method;
};
// Conflict when the text is no longer the one shown, or when a colleague has just signed.
Result<Signature> sign(audit::Act& act, const Sign& wish);
Result<Signature> sign(Node& node, const audit::Actor& actor, const Sign& wish);

}  // namespace accord::agreement
