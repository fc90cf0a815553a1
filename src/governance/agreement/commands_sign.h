// Signing: the verb, and who has signed.
//
// What is signed is a digest: the form carries the digest of the text that it showed, and a
// signature is only made while that is still the text (docs/adr/0022).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "governance/agreement/agreement.h"
#include "governance/agreement/signature.h"
#include "governance/audit/act.h"

namespace accord::agreement {

// Every party that has not left, and where it stands towards this version.
Result<std::vector<Line>> lines(audit::Reading& reading, const Agreement& agreement);
Result<std::vector<Signature>> signatures(audit::Reading& reading, Id<Agreement> agreement);

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
