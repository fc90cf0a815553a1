// What this slice owes: its facts, its tables, how long they are kept.
#pragma once

#include "governance/duties/duties.h"

namespace accord::clocks {

duties::Duties duties_of_clocks();

}  // namespace accord::clocks
