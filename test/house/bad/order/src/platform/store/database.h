#include "engine/shield/scan.h"
