// Agreements as documents to policy::AgreementTerms and policy::Terms. A bridge: one value made
// into another, purely.
#pragma once

#include <vector>

#include "engine/policy/terms.h"
#include "governance/agreement/document.h"

namespace accord::agreement {

policy::AgreementTerms agreement_terms_of(const Document& document);

// All of them together. A tier 2 agreement brings the clauses of the tier 1 agreement that it
// inherits from, where that is among them: signing the one binds to the other.
policy::Terms terms_of(const std::vector<Document>& documents);

}  // namespace accord::agreement
