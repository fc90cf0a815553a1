// What this slice owes: its facts, its tables, how long they are kept.
#pragma once

#include "governance/duties/duties.h"

namespace accord::desks {

duties::Duties duties_of_desks();

}  // namespace accord::desks
