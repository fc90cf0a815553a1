// Suspending an organisation, letting it leave, restoring it; and seeing through what it had open.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::site {

// GET, POST /organisations/{organisation}/suspension   what is open, and who takes it over
Result<http::Response> suspension_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> suspend_organisation(const identity::Visit& visit, const web::Form& form);
// GET, POST /organisations/{organisation}/leaving
Result<http::Response> leaving_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> remove_organisation(const identity::Visit& visit, const web::Form& form);
// POST /organisations/{organisation}/restoration
Result<http::Response> restore_organisation(const identity::Visit& visit, const web::Form& form);
// GET  /organisations/{organisation}/handovers         what was done with what was open
Result<http::Response> handovers_page(const identity::Visit& visit, const web::Form& query);
// GET, POST /handovers/{handover}                      for its owner
Result<http::Response> handover_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> settle_handover(const identity::Visit& visit, const web::Form& form);

}  // namespace accord::site
