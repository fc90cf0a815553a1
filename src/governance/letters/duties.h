// What the slice of letters owes.
#pragma once

#include "governance/duties/duties.h"

namespace accord::letters {

duties::Duties duties_of_letters();

}  // namespace accord::letters
