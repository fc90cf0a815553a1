// Bringing in many organisations from one file, by those who may admit them; and the directory as a
// file for others.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::site {

// GET, POST /organisations/import                         choose a file, or paste what is in it
Result<http::Response> import_start_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> take_import(const identity::Visit& visit, const web::Form& form);
// GET  /organisations/imports/{import}                    what it would do, or what it did
Result<http::Response> import_page(const identity::Visit& visit, const web::Form& query);
// GET  /organisations/imports/{import}/faults             every row that cannot be used, as a file
Result<http::Response> import_faults(const identity::Visit& visit, const web::Form& query);
// POST …/columns, …/application, …/ending
Result<http::Response> map_import(const identity::Visit& visit, const web::Form& form);
Result<http::Response> apply_import(const identity::Visit& visit, const web::Form& form);
Result<http::Response> end_import(const identity::Visit& visit, const web::Form& form);

}  // namespace accord::site
