// What the slice of privacy assessments owes.
#pragma once

#include "governance/duties/duties.h"

namespace accord::assessments {

duties::Duties duties_of_assessments();

}  // namespace accord::assessments
