// The directory: everybody in the partnership and whom to ring, to look through and to take away.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::site {

// GET /organisations?find=…&type=…&standing=…
Result<http::Response> organisations_page(const identity::Visit& visit, const web::Form& query);
// GET /organisations/export        the same as comma-separated values, no cell of it a formula
Result<http::Response> organisations_file(const identity::Visit& visit, const web::Form& query);

}  // namespace accord::site
