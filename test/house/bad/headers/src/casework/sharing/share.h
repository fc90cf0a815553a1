#include <chrono>
#include <string>
#include "base/instant.h"
