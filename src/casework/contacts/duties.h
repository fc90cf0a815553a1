// What this slice owes those whom its data is about.
#pragma once

#include "governance/duties/duties.h"

namespace accord::contacts {

duties::Duties duties_of_contacts();

}  // namespace accord::contacts
