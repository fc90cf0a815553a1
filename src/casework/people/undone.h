// Undone: what was said of records was taken back. Both stay.
#pragma once

#include <string>

#include "base/instant.h"

namespace accord::people {

struct Undone {
    Instant at;
    std::string by;  // an account
    std::string by_name;
    std::string why;
};

}  // namespace accord::people
