// Allowed: what whoever holds a post may do on a day, by the role's code as an actor carries it.
#pragma once

#include <string_view>

#include "rulebook/rulebook.h"

namespace accord::rulebook {

// Nothing, where there is no such role on that day.
Permissions permissions_of(const Rulebook& rulebook, std::string_view role, Date day);

}  // namespace accord::rulebook
