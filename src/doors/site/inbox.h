// The inbox: what others ask of the visitor's organisation, the first due at the top, and what was
// shared with it.
#pragma once

#include "base/result.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::identity {
struct Visit;
}

namespace accord::site {

Result<http::Response> inbox_page(const identity::Visit& visit, const web::Form& fields);

}  // namespace accord::site
