// What the slice of editions owes.
#pragma once

#include "governance/duties/duties.h"

namespace accord::editions {

duties::Duties duties_of_editions();

}  // namespace accord::editions
