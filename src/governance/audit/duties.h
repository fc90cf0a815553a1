// What the trail, and the machinery under it, owe.
#pragma once

#include "governance/duties/duties.h"

namespace accord::audit {

duties::Duties duties_of_audit();

}  // namespace accord::audit
