#include "base/text.h"
#include "engine/policy/decide.h"
#include "platform/store/database.h"
// #include "platform/store/row.h" in a comment is nothing
#include "kitchen/sink.h"
