// What the sharing slice owes those whom its data is about.
#pragma once

#include "governance/duties/duties.h"

namespace accord::sharing {

duties::Duties duties_of_sharing();

}  // namespace accord::sharing
