// The page of one share, with what a front door made of it: contacts come below sharing, and the
// door knows both (docs/adr/0061).
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::site {

// GET /share/{share}
Result<http::Response> share_page(const identity::Visit& visit, const web::Form& form);

}  // namespace accord::site
