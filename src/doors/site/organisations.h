// The organisations of the partnership, as somebody signed in sees and changes them. What they look
// like is for governance/parties/pages, which knows no visits; here the two meet.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::site {

// GET  /organisations/{organisation}
Result<http::Response> organisation_page(const identity::Visit& visit, const web::Form& query);
// POST /organisations/{organisation}/contact      somebody rang, and it was answered
Result<http::Response> confirm_number(const identity::Visit& visit, const web::Form& form);
// GET, POST /organisations/{organisation}/name    for those who may admit parties
Result<http::Response> rename_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> rename_organisation(const identity::Visit& visit, const web::Form& form);
// GET, POST /organisations/{organisation}/successor
Result<http::Response> successor_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> name_successor(const identity::Visit& visit, const web::Form& form);

}  // namespace accord::site
