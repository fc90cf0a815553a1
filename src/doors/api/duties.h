// What the calls of systems owe.
#pragma once

#include "governance/duties/duties.h"

namespace accord::api {

duties::Duties duties_of_api();

}  // namespace accord::api
