// What a person sees of a file on its way onto the list: choosing it, which column is what, what
// cannot be used, the rest offered, how far it has come, and what came of it.
#pragma once

#include "base/result.h"
#include "governance/identity/visit.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::people {

using Answer = Result<http::Response>;

// /intakes: choosing a file, and those of before; POST takes it
Answer intakes_page(const identity::Visit& visit, const web::Form& fields);
Answer take_intake(const identity::Visit& visit, const web::Form& fields);
// /intakes/{intake}; …/faults is the file of rows that cannot be used; POST …/columns, …/start,
// …/away
Answer intake_page(const identity::Visit& visit, const web::Form& fields);
Answer intake_faults_file(const identity::Visit& visit, const web::Form& fields);
Answer take_columns(const identity::Visit& visit, const web::Form& fields);
Answer take_start(const identity::Visit& visit, const web::Form& fields);
Answer take_away(const identity::Visit& visit, const web::Form& fields);

}  // namespace accord::people
