// What the pages that start from what happened have in common. Private to the slice.
#pragma once

#include <string>

#include "casework/sharing/happening.h"
#include "governance/identity/visit.h"

namespace accord::sharing {

std::string happening_address(const Happening& happening);  // "/share/happened/police-at-home"
// The one in the address, if it is in force and for the visitor's kind of organisation.
Result<const Happening*> happening_in(const identity::Visit& visit);
// Where a filled draft goes on: the first step that still asks something, or the check page.
std::string next_step(const Reference& share, const Answers& answers, Date today);

}  // namespace accord::sharing
