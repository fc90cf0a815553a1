// TakeCare: what else must not happen to whoever a record is about: who must not find out, who is
// not named. The rooms that know it come below this one, and the door asks them (docs/adr/0061).
#pragma once

#include "base/reference.h"
#include "base/result.h"
#include "platform/html/html.h"

namespace accord::identity {
struct Visit;
}

namespace accord::people {

using TakeCare = Result<html::Html> (*)(const identity::Visit& visit, const Reference& person);

}  // namespace accord::people
