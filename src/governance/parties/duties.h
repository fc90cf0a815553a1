// What the slice of parties owes.
#pragma once

#include "governance/duties/duties.h"

namespace accord::parties {

duties::Duties duties_of_parties();

}  // namespace accord::parties
