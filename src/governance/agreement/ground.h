// Ground: agreements as privacy assessments stand on them: the version of each that people should
// look at, its clauses, and a digest of each clause's words and rule. A bridge.
#pragma once

#include "governance/assessments/ground.h"
#include "governance/audit/reading.h"

namespace accord::agreement {

Result<assessments::Ground> ground_of(audit::Reading& reading);

}  // namespace accord::agreement
