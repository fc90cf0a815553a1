// What the slice of identity owes.
#pragma once

#include "governance/duties/duties.h"

namespace accord::identity {

duties::Duties duties_of_identity();

}  // namespace accord::identity
