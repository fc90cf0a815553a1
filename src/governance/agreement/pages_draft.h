// What a person sees of drafts: all of them, one of them with its faults and what others say of it,
// and every part of it in a form, the words beside the rule. Saving is never refused for a fault.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::agreement {

using Answer = Result<http::Response>;

// GET  /drafts
Answer drafts_page(const identity::Visit& visit, const web::Form& query);
// GET  /drafts/new                         from nothing, a template, a version, or a file
Answer new_draft_page(const identity::Visit& visit, const web::Form& query);
// POST /drafts
Answer begin_a_draft(const identity::Visit& visit, const web::Form& form);
// GET  /drafts/{draft}
Answer draft_overview(const identity::Visit& visit, const web::Form& query);
// GET  /drafts/{draft}/changes             against the version that it would follow
Answer draft_changes(const identity::Visit& visit, const web::Form& query);
// GET  /drafts/{draft}/document
Answer draft_file(const identity::Visit& visit, const web::Form& query);
// POST /drafts/{draft}/comments, and /comments/{comment}/answer
Answer say_something(const identity::Visit& visit, const web::Form& form);
Answer answer_something(const identity::Visit& visit, const web::Form& form);
// POST /drafts/{draft}/clearances, /opening, /ending
Answer clear_a_draft(const identity::Visit& visit, const web::Form& form);
Answer open_a_draft(const identity::Visit& visit, const web::Form& form);
Answer drop_a_draft(const identity::Visit& visit, const web::Form& form);

// GET, POST /drafts/{draft}/clauses/{place}
Answer clause_page(const identity::Visit& visit, const web::Form& query);
Answer take_clause(const identity::Visit& visit, const web::Form& form);
// POST /drafts/{draft}/clauses/{place}/position, /removal
Answer move_a_clause(const identity::Visit& visit, const web::Form& form);
Answer remove_a_clause(const identity::Visit& visit, const web::Form& form);
// GET, POST /drafts/{draft}/sections/{place}; POST …/clauses, /position, /removal
Answer section_page(const identity::Visit& visit, const web::Form& query);
Answer take_section(const identity::Visit& visit, const web::Form& form);
Answer add_a_clause(const identity::Visit& visit, const web::Form& form);
Answer move_a_section(const identity::Visit& visit, const web::Form& form);
Answer remove_a_section(const identity::Visit& visit, const web::Form& form);
// POST /drafts/{draft}/sections, /numbering
Answer add_a_section(const identity::Visit& visit, const web::Form& form);
Answer number_afresh(const identity::Visit& visit, const web::Form& form);

// GET, POST /drafts/{draft}/names, /who, /handling
Answer names_page(const identity::Visit& visit, const web::Form& query);
Answer take_names(const identity::Visit& visit, const web::Form& form);
Answer who_page(const identity::Visit& visit, const web::Form& query);
Answer take_who(const identity::Visit& visit, const web::Form& form);
Answer handling_page(const identity::Visit& visit, const web::Form& query);
Answer take_handling(const identity::Visit& visit, const web::Form& form);
// GET /drafts/{draft}/purposes, /data; GET, POST /purposes/{row}, /data/{row}, where "new" adds one
Answer purposes_page(const identity::Visit& visit, const web::Form& query);
Answer purpose_page(const identity::Visit& visit, const web::Form& query);
Answer take_purpose(const identity::Visit& visit, const web::Form& form);
Answer data_page(const identity::Visit& visit, const web::Form& query);
Answer data_rule_page(const identity::Visit& visit, const web::Form& query);
Answer take_data_rule(const identity::Visit& visit, const web::Form& form);

}  // namespace accord::agreement
