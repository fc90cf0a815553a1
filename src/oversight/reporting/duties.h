// What this slice owes those whom its data is about: it keeps nothing.
#pragma once

#include "governance/duties/duties.h"

namespace accord::reporting {

duties::Duties duties_of_reporting();

}  // namespace accord::reporting
