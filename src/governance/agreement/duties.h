// What the slice of agreements owes.
#pragma once

#include "governance/duties/duties.h"

namespace accord::agreement {

duties::Duties duties_of_agreement();

}  // namespace accord::agreement
