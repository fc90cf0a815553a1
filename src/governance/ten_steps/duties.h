// What the slice of the ten steps owes.
#pragma once

#include "governance/duties/duties.h"

namespace accord::ten_steps {

duties::Duties duties_of_ten_steps();

}  // namespace accord::ten_steps
