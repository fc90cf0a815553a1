// The London agreement of this source tree as terms, for tests that put questions to it.
#pragma once

#include "engine/policy/question.h"
#include "engine/policy/terms.h"
#include "governance/agreement/document.h"

namespace accord::test {

const agreement::Document& london_document();
const policy::Terms& london_terms();
policy::SignedVersion london_signed();

}  // namespace accord::test
