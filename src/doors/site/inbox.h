// The inbox: what others ask of the visitor's organisation, the first due at the top, what was
// shared with it, and e-mails about its own matters that did not arrive.
#pragma once

#include "base/result.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::identity {
struct Visit;
}

namespace accord::site {

Result<http::Response> inbox_page(const identity::Visit& visit, const web::Form& fields);
// POST: whoever could not be written to has been rung.
Result<http::Response> see_to_letter(const identity::Visit& visit, const web::Form& fields);

}  // namespace accord::site
