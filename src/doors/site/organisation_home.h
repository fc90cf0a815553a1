// What waits on the home page because of an organisation: what ours took over from one that
// stopped, and what of ours has grown old, for those who can mend it.
#pragma once

#include "governance/identity/visit.h"
#include "platform/html/html.h"

namespace accord::site {

Result<html::Html> what_was_taken_over(const identity::Visit& visit);
Result<html::Html> what_to_mend(const identity::Visit& visit);

}  // namespace accord::site
