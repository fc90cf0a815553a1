// What this slice owes those whom its data is about.
#pragma once

#include "governance/duties/duties.h"

namespace accord::requests {

duties::Duties duties_of_requests();

}  // namespace accord::requests
