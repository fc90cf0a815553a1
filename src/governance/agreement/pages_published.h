// What anybody may read of agreements without signing in: which there are, one of them whole, and
// its machine-readable text under an address that is the text's own digest and never changes.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::agreement {

using Answer = Result<http::Response>;

// GET  /published/agreements
Answer published_list(const identity::Guest& guest, const web::Form& query);
// GET  /published/agreements/{agreement}       ?version=2 for an earlier one
Answer published_page(const identity::Guest& guest, const web::Form& query);
// GET  /published/texts/{digest}               the exact bytes, as application/json
Answer published_text(const identity::Guest& guest, const web::Form& query);

}  // namespace accord::agreement
