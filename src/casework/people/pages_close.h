// What a person sees of closeness: the page that stands in place of whatever is restricted to them,
// saying on their own account to whom they are close, and, for those who answer for the
// organisation, opening what was closed by mistake.
#pragma once

#include "base/result.h"
#include "governance/identity/visit.h"
#include "platform/html/html.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::people {

using Answer = Result<http::Response>;

// The same for everything that is restricted, whatever the reason: whom to go to, and that sending
// is open. Status 403.
http::Response restricted_page(const identity::Visit& visit);
// The same, and that it was asked for is written down: by the reference in the address.
Answer restricted_page_noted(const identity::Visit& visit);

// /account/close-to
Answer close_to_page(const identity::Visit& visit, const web::Form& fields);
Answer take_close_to(const identity::Visit& visit, const web::Form& fields);
// /colleagues-close, POST …/openings, POST …/openings/{opening}
Answer colleagues_close_page(const identity::Visit& visit, const web::Form& fields);
Answer take_opening(const identity::Visit& visit, const web::Form& fields);
Answer settle_opening_form(const identity::Visit& visit, const web::Form& fields);

}  // namespace accord::people
