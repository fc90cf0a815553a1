// What this slice owes those whom its data is about.
#pragma once

#include "governance/duties/duties.h"

namespace accord::reviews {

duties::Duties duties_of_reviews();

}  // namespace accord::reviews
