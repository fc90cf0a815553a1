#include <optional>

#include "casework/sharing/share.h"
