// What the people slice owes those whom its data is about.
#pragma once

#include "governance/duties/duties.h"

namespace accord::people {

duties::Duties duties_of_people();

}  // namespace accord::people
