// Agreements as documents to policy::AgreementTerms and policy::Terms. A bridge: one value made
// into another, purely.
#pragma once

#include <vector>

#include "engine/policy/terms.h"
#include "governance/agreement/document.h"

namespace accord::agreement {

policy::AgreementTerms agreement_terms_of(const Document& document);
// With the clauses of what it inherits from, where that is among the others.
policy::AgreementTerms terms_with_inherited(const Document& document,
                                            const std::vector<Document>& others);

}  // namespace accord::agreement
