// What a person sees of a text before signing it: every answer it gives, what changes between two
// versions of it, and one question tried, step by step. Nothing here is kept or sent.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::agreement {

// GET  /agreements/{agreement}/answers   a table to narrow and print; ?as=csv for a spreadsheet
Result<http::Response> answers_page(const identity::Visit& visit, const web::Form& query);
// GET  /agreements/{agreement}/compare   ?with= the number of another version
Result<http::Response> compare_page(const identity::Visit& visit, const web::Form& query);
// GET  /agreements/{agreement}/try       a what-if, and every step of its answer
Result<http::Response> try_page(const identity::Visit& visit, const web::Form& query);
// GET  /rulebook/changes   the days on which the law changes; ?on= what one day changes, ?row= what
//      a row that waits would change if it began on that day
Result<http::Response> law_changes_page(const identity::Visit& visit, const web::Form& query);

}  // namespace accord::agreement
