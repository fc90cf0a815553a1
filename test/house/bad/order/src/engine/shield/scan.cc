#include "engine/policy/decide.h"
