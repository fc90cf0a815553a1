// The editions of the rulebook as a page: by which law this node has worked, since when, and what
// each one changed.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::editions {

// GET /rulebook/editions
Result<http::Response> show_editions(const identity::Visit& visit, const web::Form& query);

}  // namespace accord::editions
